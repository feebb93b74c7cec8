package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.Fields;
import org.weijifen.platform.web.PublicIds;

/** Bodies of the requests on cases, and what they mean. */
final class CaseRequests {
    private static final int MOST_RECORDS = 1_000;
    private static final int MOST_WINDOWS = 24;

    private CaseRequests() {}

    record SubjectBody(SubjectKind kind, String id) {}

    record ReportBody(
            SubjectBody subject,
            ViolationClass violationClass,
            LocalDate occurredOn,
            String description) {
        ReportViolation.Report toReport() {
            PublicIds.require(subject.id(), "/subject/id");
            return new ReportViolation.Report(
                    new Subject(subject.kind(), subject.id()),
                    violationClass,
                    occurredOn,
                    text(description, "/description"));
        }
    }

    record ReasonBody(String reason, @Nullable String documentReference) {
        String text() {
            return CaseRequests.text(reason, "/reason");
        }
    }

    /** The only outcome of a decision; to drop a case is a dismissal. */
    enum DecisionOutcome {
        SANCTION
    }

    record PublishBody(LocalDate from, LocalDate until, String basis, @Nullable String necessity) {
        PublicationOrder toOrder() {
            return new PublicationOrder(
                    from,
                    until,
                    text(basis, "/publish/basis"),
                    necessity == null ? null : text(necessity, "/publish/necessity"));
        }
    }

    record DecisionBody(
            DecisionOutcome outcome,
            Severity severity,
            OffsetDateTime effectiveAt,
            String reason,
            String legalBasis,
            @Nullable OffsetDateTime until,
            @Nullable List<String> falsifiedRecordIds,
            @Nullable PublishBody publish,
            @Nullable List<String> subordinateIds,
            String documentReference) {
        CaseCommand.Decide toCommand() {
            return new CaseCommand.Decide(
                    text(reason, "/reason"),
                    severity,
                    effectiveAt.toInstant(),
                    text(legalBasis, "/legalBasis"),
                    until == null ? null : until.toInstant(),
                    falsifiedRecordIds == null
                            ? List.of()
                            : ids(falsifiedRecordIds, "/falsifiedRecordIds"),
                    publish == null ? null : publish.toOrder(),
                    subordinateIds == null
                            ? List.of()
                            : SanctionRequests.bodies(subordinateIds, "/subordinateIds"));
        }
    }

    record WindowBody(OffsetDateTime from, @Nullable OffsetDateTime until) {}

    record AppealDecisionBody(
            AppealOutcome outcome,
            String reason,
            @Nullable List<WindowBody> remaining,
            @Nullable List<String> keepFalsifiedRecordIds,
            @Nullable Boolean restoreAwardEligibility,
            String documentReference) {
        CaseCommand.DecideAppeal toCommand() {
            if (outcome != AppealOutcome.PARTLY
                    && (remaining != null
                            || keepFalsifiedRecordIds != null
                            || restoreAwardEligibility != null)) {
                throw invalid(
                        remaining != null
                                ? "/remaining"
                                : keepFalsifiedRecordIds != null
                                        ? "/keepFalsifiedRecordIds"
                                        : "/restoreAwardEligibility",
                        "PARTLY_ONLY",
                        "Only an outcome PARTLY says what remains.",
                        "仅在部分撤销（PARTLY）时填写保留内容。");
            }
            return new CaseCommand.DecideAppeal(
                    text(reason, "/reason"),
                    outcome,
                    remaining == null ? List.of() : windows(remaining),
                    keepFalsifiedRecordIds == null
                            ? null
                            : ids(keepFalsifiedRecordIds, "/keepFalsifiedRecordIds"),
                    Boolean.TRUE.equals(restoreAwardEligibility));
        }
    }

    private static List<Period> windows(List<WindowBody> bodies) {
        limit(bodies, MOST_WINDOWS, "/remaining");
        List<Period> windows = new ArrayList<>();
        for (WindowBody body : bodies) {
            Instant from = body.from().toInstant();
            Instant until = body.until() == null ? null : body.until().toInstant();
            if (until != null && !until.isAfter(from)) {
                throw invalid(
                        "/remaining/" + windows.size() + "/until",
                        "ENDS_BEFORE_START",
                        "A window ends after it begins.",
                        "期间的结束时间须晚于开始时间。");
            }
            windows.add(new Period(from, until));
        }
        return windows;
    }

    static List<String> ids(List<String> ids, String pointer) {
        limit(ids, MOST_RECORDS, pointer);
        for (int i = 0; i < ids.size(); i++) {
            PublicIds.require(ids.get(i), pointer + "/" + i);
        }
        return ids.stream().distinct().toList();
    }

    static void limit(List<?> list, int most, String pointer) {
        Fields.size(list, 0, most, pointer);
    }

    static String text(String value, String pointer) {
        return Fields.text(value, pointer);
    }

    static RefusedException invalid(String pointer, String code, String detail, String detailZh) {
        return Fields.invalid(pointer, code, detail, detailZh);
    }
}
