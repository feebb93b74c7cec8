package org.weijifen.reward.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.reward.Facts.VOLUNTEER;
import static org.weijifen.reward.Facts.at;
import static org.weijifen.reward.Facts.days;
import static org.weijifen.reward.Facts.interval;
import static org.weijifen.reward.Facts.restored;
import static org.weijifen.reward.Facts.suppressed;
import static org.weijifen.reward.Facts.verified;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.blacklist.Effect;
import org.weijifen.contracts.blacklist.HoursSuppressed;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.Sequence;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.contracts.blacklist.ViolationReported;
import org.weijifen.contracts.reward.BenefitKind;
import org.weijifen.reward.RewardInstance;
import org.weijifen.reward.TestPolicies;
import org.weijifen.reward.account.Account;
import org.weijifen.reward.shadow.SuppressedHours.Item;
import org.weijifen.reward.shadow.SuppressedHours.LostBenefit;
import org.weijifen.reward.shadow.SuppressedHours.SanctionLine;
import org.weijifen.reward.shadow.SuppressedHours.Totals;
import org.weijifen.scheme.SchemeCalendar;

/** The statement adds up with the ledger, and promises nothing that is unknown. */
class SuppressedHoursTest {
    private static final String FROM = "2025-12-20T00:00";
    private static final String UNTIL = "2027-12-20T00:00";
    private final RewardInstance reward = new RewardInstance(TestPolicies.GUSU);

    /** X17: credited 120, shadow 180; after the reversal 300. */
    @Test
    void aSuppressedMinuteBelongsToItsRecord() {
        var a = verified("a", "2026-01-10T20:00", interval("2026-01-10T09:00", "2026-01-10T12:00"));
        var b = verified("b", "2026-01-10T21:00", interval("2026-01-10T11:00", "2026-01-10T14:00"));
        reward.deliver(a, b, suppressed(a, "san", 5, "2026-02-01T10:00"));
        assertThat(statement().totals()).isEqualTo(new Totals(120, 180, 300));
        Item item = statement().items().getFirst();
        assertThat(item.serviceDate()).isEqualTo(LocalDate.of(2026, 1, 10));
        assertThat(item.minutes()).isEqualTo(180);
        assertThat(item.activityId()).isEqualTo("act-a");
        reward.deliver(restored(a, "san", 6, "2026-05-10T10:00"));
        assertThat(statement().totals()).isEqualTo(new Totals(300, 0, 300));
        assertThat(statement().items()).isEmpty();
        assertThat(statement().sanctions()).isEmpty();
        assertThat(statement().now()).isEqualTo(statement().withoutSanctions());
    }

    @Test
    void whatIsNotToldYetIsPendingAndNoMinuteIsMissing() {
        var a = verified("a", "2026-01-10T20:00", interval("2026-01-10T09:00", "2026-01-10T12:00"));
        reward.deliver(a, suppressed(a, "san", 5, "2026-02-01T10:00"));
        SanctionLine pending = statement().sanctions().getFirst();
        assertThat(pending.status()).isEqualTo(Sanction.Status.PENDING);
        assertThat(pending.minutes()).isEqualTo(180);
        assertThat(pending.organizationId()).isNull();
        assertThat(pending.windows()).isEmpty();
        reward.deliver(imposed("san", 7, "unit-kiln"));
        SanctionLine known = statement().sanctions().getFirst();
        assertThat(known.status()).isEqualTo(Sanction.Status.STANDING);
        assertThat(known.organizationId()).isEqualTo("unit-kiln");
        assertThat(known.violationClass()).isNull();
        assertThat(known.clause()).isEqualTo("V5 MONTHS_24");
        assertThat(known.windows()).containsExactly(new Period(at(FROM), at(UNTIL)));
        reward.deliver(reported("unit-kiln"));
        SanctionLine whole = statement().sanctions().getFirst();
        assertThat(whole.violationClass()).isEqualTo(ViolationClass.FRAUD);
        assertThat(whole.explanation().en())
                .contains("unit-kiln", "fraud", "from 2025-12-20 00:00 to 2027-12-20 00:00");
        assertThat(whole.explanation().zh())
                .contains("弄虚作假", "2025-12-20 00:00 至 2027-12-20 00:00");
        assertThat(whole.objection().sanctionEndpoint()).contains("case-unit-kiln/appeal");
    }

    @Test
    void theNewestWordOnASanctionCountsInWhateverOrderItCame() {
        List<Event> words =
                new ArrayList<>(
                        List.of(
                                reported("unit-kiln"),
                                imposed("san", 7, "unit-kiln"),
                                lifted(
                                        "san",
                                        9,
                                        List.of(new Period(at(FROM), at("2026-06-01T00:00")))),
                                lifted("san", 8, List.of())));
        var a = verified("a", "2026-01-10T20:00", interval("2026-01-10T09:00", "2026-01-10T12:00"));
        for (int seed = 0; seed < 10; seed++) {
            var fresh = new RewardInstance(TestPolicies.GUSU);
            Collections.shuffle(words, new Random(seed));
            fresh.deliver(a, suppressed(a, "san", 5, "2026-02-01T10:00"));
            words.forEach(fresh::deliver);
            words.forEach(fresh::deliver);
            SanctionLine line =
                    fresh.module().readSuppressedHours().of(VOLUNTEER).sanctions().getFirst();
            assertThat(line.status()).isEqualTo(Sanction.Status.PARTLY_LIFTED);
            assertThat(line.windows())
                    .containsExactly(new Period(at(FROM), at("2026-06-01T00:00")));
            assertThat(line.violationClass()).isEqualTo(ViolationClass.FRAUD);
        }
    }

    /** Stars and benefits by the difference of the rules; used ones are not clawed back. */
    @Test
    void whatTheMinutesWouldHaveEarnedIsListed() {
        List<HoursVerified> records = days("a", "2026-01-05", 6_000);
        reward.deliver(records);
        String benefitId =
                reward.account().benefits().stream()
                        .filter(b -> b.kind() == BenefitKind.HEALTH_CHECK)
                        .findFirst()
                        .orElseThrow()
                        .benefitId();
        reward.module().useBenefit().use(VOLUNTEER, benefitId, reward.officer("use"));
        reward.deliver(suppressed(records.getFirst(), "san", 5, "2026-02-01T10:00"));
        SuppressedHours statement = statement();
        assertThat(statement.now().tier()).isZero();
        assertThat(statement.now().benefits()).isEmpty();
        assertThat(statement.withoutSanctions().tier()).isEqualTo(1);
        assertThat(statement.withoutSanctions().benefits()).hasSize(2);
        assertThat(statement.withdrawn().tiers()).containsExactly(1);
        assertThat(statement.withdrawn().benefits())
                .containsExactlyInAnyOrder(
                        new LostBenefit(2026, BenefitKind.HEALTH_CHECK, "OVER_GRANTED"),
                        new LostBenefit(2026, BenefitKind.SUBSCRIPTION, "CANCELLED"));
    }

    @Test
    void whatWasNeverGrantedIsSaidToBeSo() {
        List<HoursVerified> records = days("a", "2026-01-05", 6_000);
        reward.deliver(suppressed(records.getFirst(), "san", 5, "2026-02-01T10:00"));
        reward.deliver(records);
        assertThat(statement().withdrawn().benefits())
                .extracting(LostBenefit::status)
                .containsExactly("NOT_GRANTED", "NOT_GRANTED");
    }

    @Test
    void aNightIsListedByItsLocalDays() {
        var night =
                verified("a", "2026-01-02T20:00", interval("2026-01-01T20:00", "2026-01-02T02:00"));
        reward.deliver(night, suppressed(night, "san", 5, "2026-02-01T10:00"));
        assertThat(statement().items()).extracting(Item::minutes).containsExactly(240L, 120L);
        assertThat(statement().items())
                .extracting(Item::serviceDate)
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2));
    }

    /** Overlapping records and sanctions at random: the lines cover the sums, minute by minute. */
    @Test
    void theStatementAddsUpWithTheLedger() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var fresh = new RewardInstance(TestPolicies.GUSU);
            List<Event> facts = new ArrayList<>();
            for (int r = 0; r < 12; r++) {
                HoursVerified record = record(r, random);
                facts.add(record);
                for (int s = random.nextInt(4); s > 0; s--) {
                    facts.add(part(record, "san-" + s, random));
                }
            }
            Collections.shuffle(facts, random);
            fresh.deliver(facts);
            Account account = fresh.account();
            SuppressedHours statement = fresh.module().readSuppressedHours().of(VOLUNTEER);
            assertThat(statement.totals())
                    .as("seed %s", seed)
                    .isEqualTo(
                            new Totals(
                                    account.creditedMinutes(),
                                    account.suppressedMinutes(),
                                    account.creditedMinutes() + account.suppressedMinutes()));
            Set<String> minutes = new HashSet<>();
            for (Item item : statement.items()) {
                assertThat(item.minutes()).isPositive();
                for (Interval i : item.intervals()) {
                    for (Instant m = i.startsAt(); m.isBefore(i.endsAt()); m = m.plusSeconds(60)) {
                        assertThat(SchemeCalendar.dateOf(m)).isEqualTo(item.serviceDate());
                        minutes.add(item.recordId() + m);
                    }
                }
            }
            assertThat(minutes).as("seed %s", seed).hasSize((int) account.suppressedMinutes());
            assertThat(statement.sanctions().stream().mapToLong(SanctionLine::minutes).sum())
                    .isEqualTo(statement.items().stream().mapToLong(Item::minutes).sum());
        }
    }

    private SuppressedHours statement() {
        return reward.module().readSuppressedHours().of(VOLUNTEER);
    }

    private static HoursVerified record(int number, Random random) {
        Instant start = at("2026-01-30T08:00").plusSeconds(60L * random.nextInt(4_000));
        Instant end = start.plusSeconds(60L * (1 + random.nextInt(600)));
        Instant known = at("2026-02-10T08:00").plusSeconds(number);
        return verified(
                VOLUNTEER, "r" + number, 1, known, known, List.of(new Interval(start, end)));
    }

    /** Some of a record's minutes in the month in which it begins. */
    private static HoursSuppressed part(HoursVerified record, String sanctionId, Random random) {
        Interval all = record.intervals().getFirst();
        var month = SchemeCalendar.monthOf(all.startsAt());
        Interval inMonth = SchemeCalendar.clip(all, month).orElseThrow();
        Instant from =
                inMonth.startsAt().plusSeconds(60L * random.nextInt((int) inMonth.minutes()));
        return new HoursSuppressed(
                5,
                at("2026-02-20T08:00"),
                record.recordId(),
                VOLUNTEER,
                sanctionId,
                month.toString(),
                new Sequence(5, 1),
                List.of(new Interval(from, inMonth.endsAt())),
                null);
    }

    private static ViolationReported reported(String unitId) {
        return new ViolationReported(
                3,
                at("2025-12-01T10:00"),
                "case-" + unitId,
                new Subject(SubjectKind.UNIT, unitId),
                ViolationClass.FRAUD,
                LocalDate.of(2025, 12, 1));
    }

    private static SanctionImposed imposed(String sanctionId, long revision, String unitId) {
        return new SanctionImposed(
                revision,
                at("2025-12-19T10:00"),
                sanctionId,
                "case-" + unitId,
                new Subject(SubjectKind.UNIT, unitId),
                at(FROM),
                at(UNTIL),
                Severity.SERIOUS,
                List.of(Effect.HOURS_SUPPRESSED, Effect.AWARD_INELIGIBLE),
                2025,
                List.of());
    }

    private static SanctionLifted lifted(String sanctionId, long revision, List<Period> remaining) {
        return new SanctionLifted(
                revision,
                at("2026-05-10T10:00"),
                sanctionId,
                "case-unit-kiln",
                new Subject(SubjectKind.UNIT, "unit-kiln"),
                remaining.isEmpty(),
                remaining);
    }
}
