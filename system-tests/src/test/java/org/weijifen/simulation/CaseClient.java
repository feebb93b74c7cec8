package org.weijifen.simulation;

import java.util.Optional;
import java.util.SplittableRandom;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.caseflow.ProcedureCommand;
import org.weijifen.blacklist.caseflow.ReportViolation;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.scheme.Roles;

/**
 * Officers who take one case through its steps. The first case always ends with a reversal, whole
 * or in part; others as chance goes.
 */
final class CaseClient {
    private static final Requests.As ASSOCIATION = new Requests.As(Roles.ASSOCIATION, "officer-a");
    private static final Requests.As DECIDER =
            new Requests.As(Roles.CIVILISATION_OFFICE, "officer-b");
    private static final Requests.As HEARER =
            new Requests.As(Roles.CIVILISATION_OFFICE, "officer-c");
    private static final Requests.As ANSWERER =
            new Requests.As(Roles.CIVILISATION_OFFICE, "officer-d");
    private static final int LONGEST_WAIT = 30;
    private static final int TRIES = 5;

    private final District district;
    private final Facts facts;
    private final Cast cast;
    private final Requests requests;
    private final SplittableRandom random;
    private final Rulings rulings;
    private final String key;
    private final String caseId;
    private final boolean first;

    CaseClient(District district, Facts facts, Cast cast, int index) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
        requests = new Requests(district, "case" + index);
        random = district.world.simulation().random();
        rulings = new Rulings(facts, random);
        key = "case-" + index;
        caseId = DerivedIds.of("case", Requests.hash(key));
        first = index == 0;
    }

    void run() {
        idle();
        Subject subject = subject();
        report(subject);
        advance(ASSOCIATION, act -> new CaseCommand.Investigate("reason"));
        if (!first && random.nextInt(8) == 0) {
            advance(ASSOCIATION, act -> new CaseCommand.Dismiss("reason"));
            return;
        }
        advance(ASSOCIATION, now -> Rulings.notice());
        idle();
        boolean waives = random.nextBoolean();
        advance(ASSOCIATION, now -> new ProcedureCommand.Defend("reason", waives, null));
        idle();
        Optional<SanctionFacts> sanction = Optional.empty();
        for (int i = 0; sanction.isEmpty() && i < TRIES; i++) {
            sanction = decide(subject);
        }
        idle();
        if (random.nextInt(3) == 0) {
            advance(ASSOCIATION, now -> new ProcedureCommand.RaiseObjection("reason", null));
            idle();
        }
        if (sanction.isPresent() && (first || random.nextInt(4) > 0)) {
            advance(ASSOCIATION, act -> new CaseCommand.Appeal("reason", null));
            idle();
            for (int i = 0; sanction.get().changedAt == null && i < (first ? TRIES : 1); i++) {
                hear(sanction.get());
            }
        }
        if (random.nextBoolean()) {
            advance(ANSWERER, now -> new ProcedureCommand.AnswerObjection("reason"));
        }
    }

    private Subject subject() {
        if (random.nextInt(4) < (first ? 1 : 3)) {
            return new Subject(SubjectKind.VOLUNTEER, cast.anyVolunteer(random));
        }
        int index = random.nextInt(cast.organizationIds().size());
        SubjectKind kind =
                Cast.kindOf(index) == OrganizationKind.UNIT
                        ? SubjectKind.UNIT
                        : SubjectKind.ORGANIZATION;
        return new Subject(kind, cast.organizationIds().get(index));
    }

    /** The others go on meanwhile. */
    private void idle() {
        for (int i = random.nextInt(LONGEST_WAIT); i > 0; i--) {
            district.world.simulation().at("officer waits");
        }
    }

    private void report(Subject subject) {
        var report =
                new ReportViolation.Report(
                        subject,
                        ViolationClass.FRAUD,
                        Told.dateOf(district.world.clocks().read()),
                        "invented");
        requests.send(
                        district.blacklist,
                        ASSOCIATION,
                        "violation.report",
                        key,
                        (m, act) -> m.reportViolation().report(caseId, report, act).changed())
                .ifPresent(a -> facts.cases.put(caseId, new Facts.Case(subject)));
    }

    private interface Command {
        CaseCommand at(java.time.Instant now);
    }

    private Optional<Requests.Accepted<CaseCommand>> advance(Requests.As as, Command command) {
        var accepted =
                requests.send(
                        district.blacklist,
                        as,
                        "case.advance",
                        (m, act) -> {
                            CaseCommand made = command.at(act.now());
                            m.advanceCase().advance(caseId, made, act);
                            return made;
                        });
        accepted.ifPresent(a -> noteStep(a.answer()));
        return accepted;
    }

    private void noteStep(CaseCommand command) {
        Facts.Case known = facts.cases.get(caseId);
        known.status = statusAfter(known.status, command);
        if (command instanceof ProcedureCommand.RaiseObjection) {
            known.objected = true;
        } else if (command instanceof ProcedureCommand.AnswerObjection) {
            known.objected = false;
        }
    }

    private static CaseStatus statusAfter(CaseStatus before, CaseCommand command) {
        return switch (command) {
            case CaseCommand.Investigate _ -> CaseStatus.INVESTIGATING;
            case CaseCommand.ServeNotice _ -> CaseStatus.NOTICE_SERVED;
            case CaseCommand.Dismiss _ -> CaseStatus.DISMISSED;
            case CaseCommand.Decide _ -> CaseStatus.DECIDED;
            case CaseCommand.Appeal _ -> CaseStatus.APPEALED;
            case CaseCommand.DecideAppeal a ->
                    switch (a.outcome()) {
                        case UPHELD -> CaseStatus.UPHELD;
                        case REVERSED -> CaseStatus.REVERSED;
                        case PARTLY -> CaseStatus.PARTLY_REVERSED;
                    };
            case ProcedureCommand _ -> before;
        };
    }

    private Optional<SanctionFacts> decide(Subject subject) {
        Rulings.Draft draft = rulings.draft(subject);
        return advance(DECIDER, draft::at)
                .map(
                        accepted -> {
                            var sanction =
                                    rulings.sanction(
                                            subject, (CaseCommand.Decide) accepted.answer());
                            facts.sanctions.put(caseId, sanction);
                            return sanction;
                        });
    }

    private void hear(SanctionFacts sanction) {
        CaseCommand.DecideAppeal answer = rulings.appealed(sanction, first);
        advance(HEARER, now -> answer)
                .ifPresent(
                        accepted -> {
                            if (answer.outcome() == AppealOutcome.REVERSED) {
                                sanction.cutTo(
                                        java.util.List.of(), java.util.List.of(), accepted.at());
                            } else if (answer.outcome() == AppealOutcome.PARTLY) {
                                sanction.cutTo(
                                        answer.remaining(),
                                        java.util.Objects.requireNonNull(answer.keptRecordIds()),
                                        accepted.at());
                            }
                        });
    }
}
