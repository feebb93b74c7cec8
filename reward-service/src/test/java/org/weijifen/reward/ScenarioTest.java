package org.weijifen.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.weijifen.reward.Facts.VOLUNTEER;
import static org.weijifen.reward.Facts.at;
import static org.weijifen.reward.Facts.corrected;
import static org.weijifen.reward.Facts.days;
import static org.weijifen.reward.Facts.interval;
import static org.weijifen.reward.Facts.restored;
import static org.weijifen.reward.Facts.suppressed;
import static org.weijifen.reward.Facts.verified;
import static org.weijifen.reward.Facts.withdrawn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.registry.VolunteerCancelled;
import org.weijifen.contracts.registry.VolunteerReinstated;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.contracts.reward.BenefitCancelled;
import org.weijifen.contracts.reward.BenefitEvent;
import org.weijifen.contracts.reward.BenefitKind;
import org.weijifen.contracts.reward.CertificateIssued;
import org.weijifen.contracts.reward.CertificateRevoked;
import org.weijifen.contracts.reward.TierReached;
import org.weijifen.contracts.reward.TierWithdrawn;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.reward.account.Account;
import org.weijifen.reward.benefit.Benefit;
import org.weijifen.reward.benefit.Benefit.Status;
import org.weijifen.reward.statement.EntryView;
import org.weijifen.reward.statement.ReadAccounts;
import org.weijifen.reward.tier.Star;
import org.weijifen.reward.tier.TierRules;

/** Worked examples through buckets, accounts and outbox. */
class ScenarioTest {
    private final RewardInstance reward = new RewardInstance(TestPolicies.GUSU);

    private List<Status> statuses() {
        return reward.account().benefits().stream().map(Benefit::status).toList();
    }

    private String use(BenefitKind kind, int year) {
        String id =
                reward.account().benefits().stream()
                        .filter(b -> b.kind() == kind && b.year() == year)
                        .findFirst()
                        .orElseThrow()
                        .benefitId();
        return reward.module()
                .useBenefit()
                .use(VOLUNTEER, id, reward.officer("use-" + kind + year))
                .answer();
    }

    @Test
    void x4BenefitsFollowTheYearAndStarsTheLifetime() {
        List<Event> facts = new ArrayList<>(days("a", "2024-02-01", 250 * 60));
        facts.addAll(days("b", "2025-02-01", 50 * 60));
        reward.deliver(facts);
        Account account = reward.account();
        assertThat(account.benefits())
                .extracting(Benefit::year, Benefit::kind)
                .containsExactly(
                        tuple(2024, BenefitKind.HEALTH_CHECK),
                        tuple(2024, BenefitKind.SUBSCRIPTION));
        assertThat(TierRules.standingTier(account.stars())).isEqualTo(2);
        assertThat(reward.published()).hasSize(6); // two stars, two certificates, two benefits
        assertThat(reward.deadLetters()).isZero();
    }

    @Test
    void x10TheHealthCheckOfTheOldYearIsGrantedAtTheReversal() {
        List<Event> facts = new ArrayList<>(days("genuine", "2025-03-01", 70 * 60));
        List<HoursVerified> late = days("late", "2025-12-22", 40 * 60);
        for (HoursVerified record : late) {
            facts.add(suppressed(record, "san", 5, "2026-01-10T10:00"));
            facts.add(record);
        }
        reward.deliver(facts);
        assertThat(reward.account().creditedMinutes()).isEqualTo(70 * 60);
        assertThat(reward.account().suppressedMinutes()).isEqualTo(40 * 60);
        assertThat(reward.account().benefits()).isEmpty();

        reward.deliver(late.stream().map(r -> restored(r, "san", 6, "2026-05-10T10:00")).toList());
        assertThat(reward.account().creditedMinutes()).isEqualTo(110 * 60);
        assertThat(reward.account().benefits())
                .extracting(Benefit::year, Benefit::kind, Benefit::validUntil)
                .containsExactly(
                        tuple(2025, BenefitKind.HEALTH_CHECK, LocalDate.of(2027, 12, 31)),
                        tuple(2025, BenefitKind.SUBSCRIPTION, LocalDate.of(2027, 12, 31)));
        assertThat(reward.published())
                .filteredOn(BenefitEvent.class::isInstance)
                .extracting(Event::occurredAt)
                .containsOnly(at("2026-05-10T10:00"));
    }

    @Test
    void x14AVoidTakesTheStarAndMarksTheUsedBenefitOverGranted() {
        List<HoursVerified> records = days("a", "2026-01-05", 105 * 60);
        reward.deliver(records);
        assertThat(TierRules.standingTier(reward.account().stars())).isEqualTo(1);
        use(BenefitKind.HEALTH_CHECK, 2026);

        reward.deliver(withdrawn(records.getFirst(), "2026-05-01T10:00"));
        Account account = reward.account();
        assertThat(account.creditedMinutes()).isEqualTo(95 * 60);
        assertThat(account.stars()).noneMatch(Star::standing);
        assertThat(account.certificates()).singleElement().matches(c -> !c.isValid());
        assertThat(statuses()).containsExactly(Status.OVER_GRANTED, Status.CANCELLED);
        List<Event> published = reward.published();
        assertThat(published)
                .filteredOn(BenefitCancelled.class::isInstance)
                .extracting(e -> ((BenefitCancelled) e).overGranted())
                .containsExactly(true, false);
        assertThat(published).filteredOn(TierWithdrawn.class::isInstance).hasSize(1);
        assertThat(published).filteredOn(CertificateRevoked.class::isInstance).hasSize(1);
    }

    @Test
    void h9AReversalBringsStarCertificateAndBenefitsBack() {
        List<HoursVerified> records = days("a", "2026-01-05", 105 * 60);
        reward.deliver(records);
        String use = use(BenefitKind.HEALTH_CHECK, 2026);
        HoursVerified first = records.getFirst();
        reward.deliver(suppressed(first, "san", 5, "2026-05-01T10:00"));
        assertThat(statuses()).containsExactly(Status.OVER_GRANTED, Status.CANCELLED);
        reward.deliver(restored(first, "san", 6, "2026-05-20T10:00"));
        assertThat(statuses()).containsExactly(Status.USED, Status.GRANTED);
        List<Event> published = reward.published();
        List<CertificateIssued> issued =
                published.stream()
                        .filter(CertificateIssued.class::isInstance)
                        .map(CertificateIssued.class::cast)
                        .toList();
        assertThat(issued).hasSize(2);
        assertThat(issued.getLast().replaces()).isEqualTo(issued.getFirst().certificateNumber());
        assertThat(published).filteredOn(TierReached.class::isInstance).hasSize(2);
        // The same key answers what it answered first.
        assertThat(use(BenefitKind.HEALTH_CHECK, 2026)).isEqualTo(use);
    }

    @Test
    void aCorrectionThatMovesARecordToAnotherMonthShakesNoStar() {
        List<HoursVerified> records = days("a", "2026-01-05", 100 * 60);
        reward.deliver(records);
        int before = reward.published().size();
        reward.deliver(
                corrected(
                        records.getFirst(),
                        "2026-03-01T10:00",
                        interval("2026-02-20T08:00", "2026-02-20T18:00")));
        assertThat(reward.account().months().get("2026-02").creditedMinutes()).isEqualTo(600);
        assertThat(reward.account().creditedMinutes()).isEqualTo(6_000);
        assertThat(reward.published()).hasSize(before);
    }

    @Test
    void aRepeatWritesNothing() {
        List<Event> facts = new ArrayList<>(days("a", "2026-01-05", 105 * 60));
        reward.deliver(facts);
        int published = reward.published().size();
        List<Long> versions = versions();
        reward.restart();
        reward.deliver(facts.reversed());
        assertThat(versions()).isEqualTo(versions);
        assertThat(reward.published()).hasSize(published);
    }

    private List<Long> versions() {
        List<Long> versions = new ArrayList<>();
        for (String collection : List.of("buckets", "accounts")) {
            reward.database().all(collection).stream()
                    .map(StoredDocument::version)
                    .forEach(versions::add);
        }
        return versions;
    }

    @Test
    void v4ASanctionFreezesSpendingAndNothingElse() {
        reward.deliver(
                new VolunteerSanctionsStanding(
                        10,
                        at("2026-04-01T10:00"),
                        VOLUNTEER,
                        List.of(
                                new StandingSanction(
                                        "san", at("2026-04-01T10:00"), null, List.of()))));
        reward.deliver(days("a", "2026-01-05", 105 * 60));
        assertThat(TierRules.standingTier(reward.account().stars())).isEqualTo(1);
        assertFrozen();
        reward.deliver(new VolunteerSanctionsEnded(11, at("2026-05-01T10:00"), VOLUNTEER));
        // An older standing that arrives late changes nothing.
        reward.deliver(
                new VolunteerSanctionsStanding(
                        10,
                        at("2026-04-01T10:00"),
                        VOLUNTEER,
                        List.of(
                                new StandingSanction(
                                        "san", at("2026-04-01T10:00"), null, List.of()))));
        reward.deliver(registration(21, VolunteerStatus.CANCELLED));
        assertFrozen();
        reward.deliver(
                registration(22, VolunteerStatus.ACTIVE),
                registration(21, VolunteerStatus.CANCELLED));
        assertThat(use(BenefitKind.HEALTH_CHECK, 2026)).contains("\"USED\"");
    }

    private void assertFrozen() {
        assertThatThrownBy(() -> use(BenefitKind.HEALTH_CHECK, 2026))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("SPENDING_FROZEN"));
    }

    private static Event registration(long revision, VolunteerStatus status) {
        Instant at = at("2026-05-02T10:00");
        var standing =
                new VolunteerStanding(
                        status, List.of(), List.of(), List.of(), null, null, null, null, null);
        return status == VolunteerStatus.CANCELLED
                ? new VolunteerCancelled(revision, at, VOLUNTEER, standing, "SANCTION", "san")
                : new VolunteerReinstated(revision, at, VOLUNTEER, standing, "san");
    }

    @Test
    void entriesArePagedOverMonthsAndSayWhy() {
        List<HoursVerified> records = days("a", "2025-01-20", 30 * 600);
        reward.deliver(records);
        reward.deliver(suppressed(records.get(3), "san", 5, "2025-04-01T10:00"));
        ReadAccounts read = reward.module().readAccounts();
        List<EntryView> all = read.entries(VOLUNTEER, query(null, null, null, 200));
        assertThat(all).hasSize(30);
        List<EntryView> paged = new ArrayList<>();
        String after = null;
        List<EntryView> page;
        do {
            page = read.entries(VOLUNTEER, query(null, null, after, 7));
            paged.addAll(page);
            after =
                    page.isEmpty()
                            ? after
                            : page.getLast().month() + "/" + page.getLast().recordId();
        } while (!page.isEmpty());
        assertThat(paged).isEqualTo(all);
        assertThat(read.entries(VOLUNTEER, query("2025-02", "2025-02", null, 200)))
                .hasSize(18)
                .allMatch(e -> e.month().equals("2025-02"));
        assertThat(all)
                .filteredOn(e -> e.recordId().equals("a3"))
                .singleElement()
                .satisfies(
                        e -> {
                            assertThat(e.flags()).containsExactly("SUPPRESSED");
                            assertThat(e.suppressedMinutes()).isEqualTo(600);
                            assertThat(e.lines().getFirst().sanctionId()).isEqualTo("san");
                            assertThat(e.policyVersion()).isEqualTo("gusu-2019.1");
                        });
    }

    private static ReadAccounts.EntryQuery query(String from, String to, String after, int limit) {
        return new ReadAccounts.EntryQuery(from, to, after, limit);
    }

    @Test
    void x5YearsAreTheirMonths() {
        reward.deliver(
                verified(
                        "a", "2025-01-01T09:00", interval("2024-12-31T20:00", "2025-01-01T02:00")));
        assertThat(reward.account().months())
                .extractingByKeys("2024-12", "2025-01")
                .extracting(m -> m.creditedMinutes())
                .containsExactly(240L, 120L);
    }
}
