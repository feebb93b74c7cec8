package org.weijifen.blacklist.caseflow;

import static org.weijifen.blacklist.caseflow.CaseRequests.invalid;
import static org.weijifen.blacklist.caseflow.CaseRequests.text;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.Severity;

/** Bodies of the requests by which a subject is heard, and what they mean. */
final class ProcedureRequests {
    private static final int LONGEST_REFERENCE = 100;

    private ProcedureRequests() {}

    record NoticeBody(
            String reason,
            Severity severity,
            String effect,
            String legalBasis,
            String documentReference,
            @Nullable List<String> subordinateIds) {
        CaseCommand.ServeNotice toCommand() {
            return new CaseCommand.ServeNotice(
                    text(reason, "/reason"),
                    new Proposal(
                            severity,
                            text(effect, "/effect"),
                            text(legalBasis, "/legalBasis"),
                            subordinateIds == null
                                    ? null
                                    : SanctionRequests.bodies(subordinateIds, "/subordinateIds")));
        }
    }

    record DefenceBody(
            String statement, @Nullable Boolean waives, @Nullable String documentReference) {
        /**
         * A waiver ends the subject's protected days, so it is in writing where others bring it.
         */
        ProcedureCommand.Defend toCommand(@Nullable Party party) {
            if (party == null && Boolean.TRUE.equals(waives) && documentReference == null) {
                throw invalid(
                        "/documentReference",
                        "WAIVER_DOCUMENT",
                        "A waiver recorded on the subject's behalf names the subject's document.",
                        "代为记录当事人放弃陈述申辩的，须填写当事人书面文件的文号。");
            }
            return new ProcedureCommand.Defend(
                    text(statement, "/statement"), Boolean.TRUE.equals(waives), party);
        }
    }

    record HearingBody(OffsetDateTime heldAt, String reason, @Nullable String documentReference) {
        ProcedureCommand.HoldHearing toCommand() {
            return new ProcedureCommand.HoldHearing(text(reason, "/reason"), heldAt.toInstant());
        }
    }

    /** The number of an official document 文号. */
    static @Nullable String reference(@Nullable String value) {
        if (value != null && (value.isBlank() || value.length() > LONGEST_REFERENCE)) {
            throw invalid(
                    "/documentReference",
                    "REFERENCE_LENGTH",
                    "A document reference has 1 to " + LONGEST_REFERENCE + " characters.",
                    "文号为 1 至 " + LONGEST_REFERENCE + " 个字符。");
        }
        return value;
    }
}
