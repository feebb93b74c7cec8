package org.weijifen.simulation;

import java.util.Optional;
import java.util.SplittableRandom;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.caseflow.ProcedureCommand;
import org.weijifen.blacklist.caseflow.ReportViolation;
import org.weijifen.blacklist.caseflow.SanctionCommand;
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
    static final Requests.As ASSOCIATION = new Requests.As(Roles.ASSOCIATION, "officer-a");
    static final Requests.As DECIDER = new Requests.As(Roles.CIVILISATION_OFFICE, "officer-b");
    static final Requests.As HEARER = new Requests.As(Roles.CIVILISATION_OFFICE, "officer-c");
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
    private final RulingClient acts;
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
        acts = new RulingClient(this, facts, rulings, random, caseId);
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
        advance(ASSOCIATION, now -> Rulings.notice(others(subject)));
        idle();
        boolean waives = random.nextBoolean();
        advance(ASSOCIATION, now -> new ProcedureCommand.Defend("reason", waives, null));
        idle();
        Optional<SanctionFacts> sanction = Optional.empty();
        for (int i = 0; sanction.isEmpty() && i < TRIES; i++) {
            sanction = decide(subject);
        }
        idle();
        if (sanction.isPresent()) {
            afterwards(sanction.get());
        }
    }

    private void afterwards(SanctionFacts sanction) {
        boolean body = sanction.subject.kind() != SubjectKind.VOLUNTEER;
        if (body && random.nextInt(2) == 0) {
            acts.reachBack(sanction);
            idle();
        }
        if (body && random.nextInt(2) == 0) {
            acts.publish();
        }
        if (random.nextInt(3) == 0) {
            advance(ASSOCIATION, now -> new ProcedureCommand.RaiseObjection("reason", null));
            idle();
        }
        if (first || random.nextInt(4) > 0) {
            acts.appeal();
            idle();
            if (random.nextInt(3) == 0) {
                acts.stay();
            }
            Facts.Case c = facts.cases.get(caseId);
            for (int i = 0; c.status == CaseStatus.APPEALED && i < (first ? TRIES : 1); i++) {
                hear();
            }
        }
        idle();
        if (random.nextInt(3) == 0) {
            acts.repair();
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

    /** A command, made when it is sent. */
    interface Command {
        CaseCommand at(java.time.Instant now);
    }

    Optional<Requests.Accepted<CaseCommand>> advance(Requests.As as, Command command) {
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
        accepted.ifPresent(a -> after(facts.cases.get(caseId), a.answer()));
        return accepted;
    }

    private static void after(Facts.Case c, CaseCommand command) {
        c.status = statusAfter(command, c.status);
        switch (command) {
            case CaseCommand.Appeal appeal -> c.appealedBodies = appeal.bodies();
            case CaseCommand.DecideAppeal _ -> c.stayed &= c.objected;
            case ProcedureCommand.RaiseObjection _ -> c.objected = true;
            case ProcedureCommand.AnswerObjection _ -> {
                c.objected = false;
                c.stayed &= c.status == CaseStatus.APPEALED;
            }
            default -> {}
        }
    }

    private static CaseStatus statusAfter(CaseCommand command, CaseStatus before) {
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
            case SanctionCommand.Repair _ -> CaseStatus.REPAIRED;
            case SanctionCommand _ -> before;
        };
    }

    private Optional<SanctionFacts> decide(Subject subject) {
        Rulings.Draft draft = rulings.draft(subject, others(subject));
        return advance(DECIDER, draft::at)
                .map(
                        accepted -> {
                            var decide = (CaseCommand.Decide) accepted.answer();
                            var sanction = rulings.sanction(caseId, false, subject, decide);
                            facts.sanctions.put(caseId, sanction);
                            for (String id : decide.subordinateIds()) {
                                facts.sanctions.put(
                                        caseId + "/" + id,
                                        rulings.sanction(caseId, true, bodyOf(id), decide));
                            }
                            return sanction;
                        });
    }

    /** One other body, so that some are not named. */
    private java.util.List<String> others(Subject subject) {
        if (subject.kind() == SubjectKind.VOLUNTEER) {
            return java.util.List.of();
        }
        return cast.organizationIds().stream()
                .filter(id -> !id.equals(subject.id()))
                .limit(1)
                .toList();
    }

    private Subject bodyOf(String organizationId) {
        boolean unit =
                Cast.kindOf(cast.organizationIds().indexOf(organizationId))
                        == OrganizationKind.UNIT;
        return new Subject(unit ? SubjectKind.UNIT : SubjectKind.ORGANIZATION, organizationId);
    }

    private void hear() {
        java.util.List<SanctionFacts> appealed = acts.appealed();
        CaseCommand.DecideAppeal answer = rulings.appealed(acts.narrowest(appealed), first);
        advance(HEARER, now -> answer)
                .ifPresent(
                        accepted -> {
                            for (SanctionFacts sanction : appealed) {
                                if (answer.outcome() == AppealOutcome.REVERSED) {
                                    sanction.cutTo(
                                            java.util.List.of(),
                                            java.util.List.of(),
                                            accepted.at());
                                } else if (answer.outcome() == AppealOutcome.PARTLY) {
                                    sanction.cutTo(
                                            answer.remaining(),
                                            java.util.Objects.requireNonNull(
                                                    answer.keptRecordIds()),
                                            accepted.at());
                                }
                            }
                            if (answer.outcome() == AppealOutcome.REVERSED
                                    && facts.sanctionsOf(caseId).stream()
                                            .anyMatch(s -> !s.isReversed())) {
                                facts.cases.get(caseId).status = CaseStatus.PARTLY_REVERSED;
                            }
                        });
    }
}
