package org.weijifen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.caseflow.Proposal;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.scheme.SchemeCalendar;

/** What officers decide: windows that begin and end in the middle of service. */
final class Rulings {
    private static final int LONGEST_PART_MINUTES = 2_000;

    private final Facts facts;
    private final SplittableRandom random;

    Rulings(Facts facts, SplittableRandom random) {
        this.facts = facts;
        this.random = random;
    }

    /**
     * A decision but for the time at which it is made.
     *
     * @param wantedAt when it shall take effect, if that is ahead
     * @param length of a sanction on a person, if it has an end
     */
    record Draft(
            Severity severity,
            Instant wantedAt,
            long aheadMinutes,
            @Nullable Duration length,
            List<String> falsified,
            @Nullable Integer publishedDays,
            List<String> named) {

        CaseCommand at(Instant now) {
            Instant soonest =
                    now.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(aheadMinutes));
            Instant effectiveAt = wantedAt.isBefore(soonest) ? soonest : wantedAt;
            LocalDate today = Told.dateOf(now);
            return new CaseCommand.Decide(
                    "reason",
                    severity,
                    effectiveAt,
                    "basis",
                    length == null ? null : effectiveAt.plus(length),
                    falsified,
                    publishedDays == null
                            ? null
                            : new PublicationOrder(
                                    today.plusDays(1),
                                    today.plusDays(publishedDays),
                                    "basis",
                                    "necessity"),
                    named);
        }
    }

    /**
     * Proposes the most, so that it bounds no decision.
     *
     * @param others bodies that the decision may name
     */
    static CaseCommand notice(List<String> others) {
        return new CaseCommand.ServeNotice(
                "reason", new Proposal(Severity.SERIOUS, "effect", "basis", others));
    }

    /**
     * @param others bodies that the decision may name
     */
    Draft draft(Subject subject, List<String> others) {
        boolean person = subject.kind() == SubjectKind.VOLUNTEER;
        boolean light = random.nextBoolean();
        int days = light ? 2 + random.nextInt(60) : 100 + random.nextInt(200);
        return new Draft(
                light ? Severity.LIGHT : Severity.GENERAL,
                wanted(),
                1L + random.nextInt(random.nextInt(3) > 0 ? 30 : 300),
                person && random.nextBoolean()
                        ? Duration.ofMinutes(30L + random.nextInt(LONGEST_PART_MINUTES))
                        : null,
                person ? recordsOf(subject.id()) : List.of(),
                person || random.nextInt(3) == 0 ? null : days,
                person || random.nextBoolean() ? List.of() : others);
    }

    /** In the middle of some activity, or at once. */
    private Instant wanted() {
        List<ActivityFacts> activities = new ArrayList<>(facts.activities.values());
        if (activities.isEmpty() || random.nextBoolean()) {
            return Instant.EPOCH;
        }
        return activities
                .get(random.nextInt(activities.size()))
                .startsAt
                .plus(Duration.ofMinutes(random.nextInt(200) - 60L));
    }

    /** Also of records that nobody has entered yet: a decision may come before its record. */
    private List<String> recordsOf(String volunteerId) {
        return facts.activities.keySet().stream()
                .map(activityId -> DerivedIds.of("record", volunteerId, activityId, "main"))
                .filter(id -> random.nextInt(3) > 0)
                .toList();
    }

    /** V4, V5: of a person as decided; of others so many months by the calendar. */
    SanctionFacts sanction(
            String caseId, boolean named, Subject subject, CaseCommand.Decide decide) {
        Instant from = decide.effectiveAt();
        ZonedDateTime local = from.atZone(SchemeCalendar.ZONE);
        Instant until =
                subject.kind() == SubjectKind.VOLUNTEER
                        ? decide.until()
                        : local.plusMonths(SmallPolicy.WINDOW_MONTHS).toInstant();
        return new SanctionFacts(
                caseId,
                named,
                subject,
                new Period(from, until),
                decide.falsifiedRecordIds(),
                named ? null : decide.publication());
    }

    /** Before what stands, often in the middle of some activity. */
    Instant earlier(SanctionFacts sanction) {
        Instant before = sanction.standing.getFirst().from();
        Instant wanted = wanted();
        return wanted.isBefore(before) && wanted.isAfter(Instant.EPOCH)
                ? wanted
                : before.minus(Duration.ofMinutes(1L + random.nextInt(LONGEST_PART_MINUTES)));
    }

    /** An order but for the time at which it is made. */
    record OrderDraft(int startsIn, long lasts, Instant effectiveAt) {
        PublicationOrder at(Instant now) {
            return new PublicationOrder(
                    Told.dateOf(now).plusDays(startsIn),
                    Told.dateOf(effectiveAt).plusDays(lasts),
                    "basis",
                    "necessity");
        }
    }

    OrderDraft order(SanctionFacts sanction) {
        return new OrderDraft(random.nextInt(2), 2L + random.nextInt(290), sanction.effectiveAt);
    }

    /**
     * @param inFavour not upheld
     */
    CaseCommand.DecideAppeal appealed(SanctionFacts sanction, boolean inFavour) {
        List<String> none = List.of();
        return switch (random.nextInt(inFavour ? 4 : 5)) {
            case 0, 1 ->
                    new CaseCommand.DecideAppeal("reason", AppealOutcome.REVERSED, List.of(), null);
            case 2, 3 ->
                    new CaseCommand.DecideAppeal(
                            "reason",
                            AppealOutcome.PARTLY,
                            partOf(sanction),
                            sanction.falsified.isEmpty()
                                    ? none
                                    : sanction.falsified.subList(
                                            0, random.nextInt(sanction.falsified.size() + 1)));
            default ->
                    new CaseCommand.DecideAppeal("reason", AppealOutcome.UPHELD, List.of(), null);
        };
    }

    /** Of a person one window, of others two with a gap; inside the one that stands. */
    private List<Period> partOf(SanctionFacts sanction) {
        Period whole = sanction.standing.getFirst();
        Instant until = whole.until();
        long longest =
                until == null
                        ? LONGEST_PART_MINUTES
                        : Math.min(
                                LONGEST_PART_MINUTES,
                                Duration.between(whole.from(), until).toMinutes() / 3);
        Instant first = whole.from().plus(Duration.ofMinutes(1 + random.nextLong(longest)));
        if (sanction.subject.kind() == SubjectKind.VOLUNTEER) {
            return List.of(
                    random.nextBoolean()
                            ? new Period(whole.from(), first)
                            : new Period(first, until));
        }
        Instant second = first.plus(Duration.ofMinutes(random.nextLong(longest)));
        return List.of(new Period(whole.from(), first), new Period(second, until));
    }
}
