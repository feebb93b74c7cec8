package org.weijifen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.ReportViolation;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.scheme.Roles;
import org.weijifen.scheme.SchemeCalendar;

/** Officers who take one case through its steps, some up to the answer to an appeal. */
final class CaseClient {
    private static final Requests.As ASSOCIATION = new Requests.As(Roles.ASSOCIATION, "officer-a");
    private static final Requests.As DECIDER =
            new Requests.As(Roles.CIVILISATION_OFFICE, "officer-b");
    private static final Requests.As HEARER =
            new Requests.As(Roles.CIVILISATION_OFFICE, "officer-c");

    private final District district;
    private final Facts facts;
    private final Cast cast;
    private final Requests requests;
    private final SplittableRandom random;
    private final String key;
    private final String caseId;

    CaseClient(District district, Facts facts, Cast cast, int index) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
        requests = new Requests(district, "case" + index);
        random = district.world.simulation().random();
        key = "case-" + index;
        caseId = DerivedIds.of("case", Requests.hash(key));
    }

    void run() {
        idle();
        boolean person = random.nextInt(3) == 0;
        int organization = random.nextInt(cast.organizationIds().size());
        Subject subject =
                person
                        ? new Subject(SubjectKind.VOLUNTEER, cast.anyVolunteer(random))
                        : new Subject(
                                Cast.kindOf(organization) == OrganizationKind.UNIT
                                        ? SubjectKind.UNIT
                                        : SubjectKind.ORGANIZATION,
                                cast.organizationIds().get(organization));
        report(subject);
        advance(ASSOCIATION, act -> new CaseCommand.Investigate("reason"));
        advance(ASSOCIATION, act -> new CaseCommand.ServeNotice("reason"));
        idle();
        Optional<Facts.Sanction> sanction = decide(subject);
        idle();
        if (sanction.isPresent() && random.nextInt(4) > 0) {
            advance(ASSOCIATION, act -> new CaseCommand.Appeal("reason", null));
            idle();
            hear(sanction.get(), person);
        }
    }

    /** The others go on meanwhile. */
    private void idle() {
        for (int i = random.nextInt(25); i > 0; i--) {
            district.world.simulation().at("officer waits");
        }
    }

    private void report(Subject subject) {
        var report =
                new ReportViolation.Report(
                        subject,
                        ViolationClass.FRAUD,
                        SchemeCalendar.dateOf(district.world.clocks().read()),
                        "invented");
        requests.send(
                district.blacklist,
                ASSOCIATION,
                "violation.report",
                key,
                (m, act) -> m.reportViolation().report(caseId, report, act).changed());
    }

    private interface Command {
        CaseCommand at(Instant now);
    }

    private Optional<Requests.Accepted<CaseCommand>> advance(Requests.As as, Command command) {
        return requests.send(
                district.blacklist,
                as,
                "case.advance",
                (m, act) -> {
                    CaseCommand made = command.at(act.now());
                    m.advanceCase().advance(caseId, made, act);
                    return made;
                });
    }

    private Optional<Facts.Sanction> decide(Subject subject) {
        boolean person = subject.kind() == SubjectKind.VOLUNTEER;
        long ahead = 1L + random.nextInt(random.nextBoolean() ? 30 : 900);
        List<String> falsified = person ? recordsOf(subject.id()) : List.of();
        return advance(
                        DECIDER,
                        now ->
                                new CaseCommand.Decide(
                                        "reason",
                                        Severity.GENERAL,
                                        now.truncatedTo(ChronoUnit.MINUTES)
                                                .plus(Duration.ofMinutes(ahead)),
                                        "basis",
                                        null,
                                        falsified,
                                        null))
                .map(
                        accepted -> {
                            var decide = (CaseCommand.Decide) accepted.answer();
                            var sanction =
                                    new Facts.Sanction(
                                            subject.id(),
                                            decide.effectiveAt(),
                                            List.of(window(decide.effectiveAt(), person)),
                                            falsified);
                            facts.sanctions.put(caseId, sanction);
                            return sanction;
                        });
    }

    private List<String> recordsOf(String volunteerId) {
        return facts.hours.entrySet().stream()
                .filter(h -> h.getValue().volunteerId.equals(volunteerId))
                .map(java.util.Map.Entry::getKey)
                .filter(id -> random.nextBoolean())
                .toList();
    }

    private static Period window(Instant from, boolean person) {
        ZonedDateTime local = from.atZone(SchemeCalendar.ZONE);
        return new Period(
                from, person ? null : local.plusMonths(SmallPolicy.WINDOW_MONTHS).toInstant());
    }

    private void hear(Facts.Sanction sanction, boolean person) {
        int outcome = random.nextInt(person ? 2 : 3);
        List<Period> remaining = outcome == 2 ? partOf(sanction) : List.of();
        CaseCommand.AppealOutcome said =
                switch (outcome) {
                    case 0 -> CaseCommand.AppealOutcome.REVERSED;
                    case 1 -> CaseCommand.AppealOutcome.UPHELD;
                    default -> CaseCommand.AppealOutcome.PARTLY;
                };
        advance(HEARER, now -> new CaseCommand.DecideAppeal("reason", said, remaining, null))
                .ifPresent(
                        accepted -> {
                            if (said == CaseCommand.AppealOutcome.UPHELD) {
                                return;
                            }
                            sanction.standing = remaining;
                            if (said == CaseCommand.AppealOutcome.REVERSED) {
                                sanction.falsified = List.of();
                                sanction.reversedAt = accepted.at();
                            }
                        });
    }

    /** Two windows with a gap, inside the one that stands. */
    private List<Period> partOf(Facts.Sanction sanction) {
        Period whole = sanction.standing.getFirst();
        Instant until = Objects.requireNonNull(whole.until());
        Instant first = whole.from().plus(Duration.ofMinutes(60L + random.nextInt(2_000)));
        Instant second = first.plus(Duration.ofMinutes(60L + random.nextInt(2_000)));
        return List.of(new Period(whole.from(), first), new Period(second, until));
    }
}
