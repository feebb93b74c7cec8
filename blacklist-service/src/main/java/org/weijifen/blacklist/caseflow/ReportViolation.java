package org.weijifen.blacklist.caseflow;

import java.time.LocalDate;
import java.util.List;
import org.weijifen.blacklist.organization.Organization;
import org.weijifen.blacklist.organization.OrganizationAggregate;
import org.weijifen.blacklist.person.PersonAggregate;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.scheme.SchemeCalendar;

/** Somebody reports a violation; a person judges it later, nothing punishes automatically. */
public final class ReportViolation {
    private final AggregateRuntime runtime;
    private final CaseAggregate cases;
    private final OrganizationAggregate organizations;
    private final PersonAggregate persons;

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
            PersonAggregate persons) {
        this.runtime = runtime;
        this.cases = cases;
        this.organizations = organizations;
        this.persons = persons;
    }

    /**
     * Opens a case. A subject that this service has not heard of is no reason to refuse
     * (contracts.md, "Knowing late").
     */
    public Outcome<CaseFile> report(String caseId, Report report, Act act) {
        boolean otherKind = isOfOtherKind(report.subject());
        return runtime.execute(
                cases,
                caseId,
                act,
                state -> {
                    if (state != null) {
                        return Decision.unchanged();
                    }
                    return otherKind
                            ? Decision.refuse(CaseRefusals.otherKind())
                            : open(report, act);
                },
                state -> CaseView.Brief.of(caseId, state));
    }

    private boolean isOfOtherKind(Subject subject) {
        if (subject.kind() == SubjectKind.VOLUNTEER) {
            return false;
        }
        if (!runtime.load(persons, List.of(subject.id())).isEmpty()) {
            return true;
        }
        Organization known = runtime.load(organizations, List.of(subject.id())).get(subject.id());
        return known != null
                && (known.kind() == OrganizationKind.UNIT) != (subject.kind() == SubjectKind.UNIT);
    }

    private static Decision<CaseFile> open(Report report, Act act) {
        if (report.occurredOn().isAfter(SchemeCalendar.dateOf(act.now()))) {
            return Decision.refuse(
                    CaseRefusals.unprocessable(
                            "/occurredOn",
                            "IN_THE_FUTURE",
                            "The violation cannot lie in the future.",
                            "违规日期不能晚于今天。"));
        }
        var first = new CaseStep(CaseStatus.REPORTED, act.now(), act.by(), "");
        return Decision.to(
                new CaseFile(
                        report.subject(),
                        report.violationClass(),
                        report.occurredOn(),
                        report.description(),
                        CaseStatus.REPORTED,
                        List.of(first),
                        null,
                        false));
    }
}
