package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.weijifen.blacklist.organization.Organization;
import org.weijifen.blacklist.organization.OrganizationAggregate;
import org.weijifen.blacklist.person.PersonAggregate;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/** Somebody reports a violation; a person judges it later, nothing punishes automatically. */
public final class ReportViolation {
    private final AggregateRuntime runtime;
    private final CaseAggregate cases;
    private final OrganizationAggregate organizations;
    private final PersonAggregate persons;
    private final SchemePolicy policy;

    /**
     * @param occurredOn local date, not in the future
     */
    public record Report(
            Subject subject,
            ViolationClass violationClass,
            LocalDate occurredOn,
            String description) {}

    public ReportViolation(
            AggregateRuntime runtime,
            CaseAggregate cases,
            OrganizationAggregate organizations,
            PersonAggregate persons,
            SchemePolicy policy) {
        this.runtime = runtime;
        this.cases = cases;
        this.organizations = organizations;
        this.persons = persons;
        this.policy = policy;
    }

    /**
     * Opens a case. A subject that this service has not heard of is no reason to refuse
     * (contracts.md, "Knowing late").
     */
    public Outcome<CaseFile> report(String caseId, Report report, Act act) {
        Optional<Refusal> refusal = refusal(report, act.now());
        return runtime.execute(
                cases,
                caseId,
                act,
                state -> {
                    if (state != null) {
                        return Decision.unchanged();
                    }
                    return refusal.isPresent()
                            ? Decision.refuse(refusal.get())
                            : Decision.to(opened(report, firstStep(act), policy));
                },
                state -> CaseView.Brief.of(caseId, state));
    }

    private static CaseStep firstStep(Act act) {
        return new CaseStep(CaseStatus.REPORTED, act.now(), act.by(), "").under(act, Warrant.NONE);
    }

    /** Why no case can be opened on this report; an unknown subject is no reason. */
    public Optional<Refusal> refusal(Report report, Instant now) {
        if (isOfOtherKind(report.subject())) {
            return Optional.of(CaseRefusals.otherKind());
        }
        return report.occurredOn().isAfter(SchemeCalendar.dateOf(now))
                ? Optional.of(
                        CaseRefusals.unprocessable(
                                "/occurredOn",
                                "IN_THE_FUTURE",
                                "The violation cannot lie in the future.",
                                "违规日期不能晚于今天。"))
                : Optional.empty();
    }

    private boolean isOfOtherKind(Subject subject) {
        String id = subject.id();
        Organization body = runtime.load(organizations, List.of(id)).get(id);
        if (body != null) {
            return body.subjectKind() != subject.kind();
        }
        return subject.kind() != SubjectKind.VOLUNTEER
                && !runtime.load(persons, List.of(id)).isEmpty();
    }

    /** The file of a new case, and the clock that its report starts. */
    static CaseFile opened(Report report, CaseStep first, SchemePolicy policy) {
        var file =
                new CaseFile(
                        report.subject(),
                        report.violationClass(),
                        report.occurredOn(),
                        report.description(),
                        CaseStatus.REPORTED,
                        List.of(first),
                        null,
                        false,
                        null);
        return CaseClocks.after(null, file, policy);
    }
}
