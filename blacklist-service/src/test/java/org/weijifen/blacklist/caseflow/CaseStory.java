package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/** One case, taken from step to step by the pure rules at chosen local times. */
final class CaseStory {
    static final SchemePolicy POLICY = SchemePolicy.load("gusu-2019");
    static final Subject TEAM = new Subject(SubjectKind.ORGANIZATION, "org-heron");
    static final Subject PERSON = new Subject(SubjectKind.VOLUNTEER, "vol-7");
    private static final String SERVICE = "blacklist-service";

    private CaseFile file;
    private Instant now;

    private CaseStory(Subject subject, String reportedAt) {
        now = instant(reportedAt);
        var first = new CaseStep(CaseStatus.REPORTED, now, "reporter", "");
        var reported =
                new CaseFile(
                        subject,
                        ViolationClass.FRAUD,
                        SchemeCalendar.dateOf(now),
                        "description",
                        CaseStatus.REPORTED,
                        List.of(first),
                        null,
                        false,
                        null);
        file = CaseClocks.after(null, reported, POLICY);
    }

    static CaseStory of(Subject subject, String reportedAt) {
        return new CaseStory(subject, reportedAt);
    }

    /**
     * @param local for example {@code 2026-03-05T09:00}
     */
    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(SchemeCalendar.ZONE).toInstant();
    }

    CaseStory at(String local) {
        now = instant(local);
        return this;
    }

    /** The step, and its consequences carried out. */
    CaseStory take(CaseCommand command, String person) {
        return takeOnly(command, person).settle();
    }

    /** The step alone. */
    CaseStory takeOnly(CaseCommand command, String person) {
        switch (decide(command, person)) {
            case Decision.Changed<CaseFile>(CaseFile next) -> file = next;
            case Decision.Refused<CaseFile>(Refusal refusal) ->
                    throw new AssertionError(file.status() + ": " + refusal);
            case Decision.Unchanged<CaseFile> _ -> throw new AssertionError("nothing done");
        }
        return this;
    }

    CaseStory settle() {
        file = file.settled();
        return this;
    }

    /** Time alone acts. */
    CaseStory wake() {
        if (CaseRules.onDeadline(file, now, SERVICE) instanceof Decision.Changed<CaseFile> c) {
            file = c.state();
        }
        return this;
    }

    /**
     * The code of the refusal after a {@code !}, or what the case becomes with the kind of its last
     * step.
     */
    String attempt(CaseCommand command, String person) {
        return switch (decide(command, person)) {
            case Decision.Refused<CaseFile>(Refusal refusal) -> "!" + refusal.code();
            case Decision.Changed<CaseFile>(CaseFile next) -> {
                StepKind kind = next.lastStep().kind();
                yield kind == null ? next.status().name() : kind.name();
            }
            case Decision.Unchanged<CaseFile> _ -> "UNCHANGED";
        };
    }

    Refusal refusal(CaseCommand command, String person) {
        return ((Decision.Refused<CaseFile>) decide(command, person)).refusal();
    }

    private Decision<CaseFile> decide(CaseCommand command, String person) {
        var act = new Act(now, person, "role", "test", null, null);
        return CaseRules.advance("case-1", file, command, act, Warrant.NONE, POLICY);
    }

    CaseFile file() {
        return file;
    }

    Instant now() {
        return now;
    }

    CaseStory investigated() {
        return take(new CaseCommand.Investigate("r"), "investigator");
    }

    CaseStory noticed() {
        return investigated().take(notice(Severity.SERIOUS), "server");
    }

    CaseStory waived() {
        return noticed().take(defence(true, null), "defender");
    }

    /** Effective two days on, and public. */
    CaseStory decided() {
        return waived().take(decision(Severity.GENERAL), "decider");
    }

    static CaseCommand.ServeNotice notice(Severity severity) {
        return new CaseCommand.ServeNotice("r", new Proposal(severity, "effect", "basis"));
    }

    static ProcedureCommand.Defend defence(boolean waives, @Nullable Party party) {
        return new ProcedureCommand.Defend("s", waives, party);
    }

    static ProcedureCommand.RequestHearing ask() {
        return new ProcedureCommand.RequestHearing("r", null);
    }

    ProcedureCommand.HoldHearing hearing() {
        return new ProcedureCommand.HoldHearing("minutes", now);
    }

    CaseCommand.Decide decision(Severity severity) {
        LocalDate today = SchemeCalendar.dateOf(now);
        boolean person = file.subject().kind() == SubjectKind.VOLUNTEER;
        return new CaseCommand.Decide(
                "r",
                severity,
                SchemeCalendar.startOf(today.plusDays(2)),
                "basis",
                null,
                List.of(),
                person ? null : new PublicationOrder(today, today.plusMonths(12), "basis"));
    }

    static CaseCommand.Appeal appeal() {
        return new CaseCommand.Appeal("r", null);
    }

    static CaseCommand.DecideAppeal answer(AppealOutcome outcome) {
        return new CaseCommand.DecideAppeal("r", outcome, List.of(), null);
    }

    static ProcedureCommand.RaiseObjection object() {
        return new ProcedureCommand.RaiseObjection("r", null);
    }

    static ProcedureCommand.AnswerObjection answered() {
        return new ProcedureCommand.AnswerObjection("r");
    }
}
