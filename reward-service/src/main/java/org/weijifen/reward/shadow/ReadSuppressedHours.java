package org.weijifen.reward.shadow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.weijifen.contracts.Interval;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.reward.account.Account;
import org.weijifen.reward.ledger.Bucket;
import org.weijifen.reward.ledger.BucketAggregate;
import org.weijifen.reward.ledger.LedgerEntry;
import org.weijifen.reward.ledger.LedgerRules;
import org.weijifen.reward.ledger.MonthSummary;
import org.weijifen.reward.shadow.SuppressedHours.Item;
import org.weijifen.reward.shadow.SuppressedHours.SanctionLine;
import org.weijifen.reward.shadow.SuppressedHours.Totals;
import org.weijifen.reward.statement.ReadAccounts;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/** Makes the statement out of the ledger and the copies of sanctions. */
public final class ReadSuppressedHours {
    private static final BucketAggregate BUCKETS = new BucketAggregate();
    private static final SanctionAggregate SANCTIONS = new SanctionAggregate();
    private static final ViolationAggregate VIOLATIONS = new ViolationAggregate();

    private final AggregateRuntime runtime;
    private final ReadAccounts accounts;
    private final SchemePolicy policy;

    public ReadSuppressedHours(
            AggregateRuntime runtime, ReadAccounts accounts, SchemePolicy policy) {
        this.runtime = runtime;
        this.accounts = accounts;
        this.policy = policy;
    }

    /** Empty, with equal totals, for a volunteer of whom nothing is suppressed. */
    public SuppressedHours of(String volunteerId) {
        Account account = accounts.account(volunteerId);
        SortedMap<String, MonthSummary> months = new TreeMap<>(account.months());
        List<Item> items = new ArrayList<>();
        for (Bucket bucket : suppressed(account)) {
            // One reading of the bucket gives the lines and the sums, so that they agree.
            months.put(bucket.month(), LedgerRules.summary(bucket));
            LedgerRules.month(bucket).entries().forEach(entry -> addItems(entry, items));
        }
        items.sort(Comparator.comparing(Item::id));
        var rules = new EarnedRules(account, months, policy);
        long credited = sum(months, MonthSummary::creditedMinutes);
        long suppressed = sum(months, MonthSummary::suppressedMinutes);
        return new SuppressedHours(
                volunteerId,
                rules.knownAt(),
                new Totals(credited, suppressed, credited + suppressed),
                rules.now(),
                rules.withoutSanctions(),
                rules.withdrawn(),
                sanctions(items),
                items);
    }

    private List<Bucket> suppressed(Account account) {
        List<String> ids =
                account.months().entrySet().stream()
                        .filter(m -> m.getValue().suppressedMinutes() > 0)
                        .map(m -> Bucket.id(account.volunteerId(), m.getKey()))
                        .toList();
        return List.copyOf(runtime.load(BUCKETS, ids).values());
    }

    private static void addItems(LedgerEntry entry, List<Item> items) {
        for (LedgerEntry.Line line : entry.lines()) {
            String sanctionId = line.sanctionId();
            if (line.reason() != LedgerEntry.Reason.SUPPRESSED || sanctionId == null) {
                continue;
            }
            byDay(line.intervals())
                    .forEach(
                            (day, intervals) ->
                                    items.add(
                                            new Item(
                                                    day,
                                                    entry.recordId(),
                                                    entry.activityId(),
                                                    sanctionId,
                                                    minutes(intervals),
                                                    intervals)));
        }
    }

    private static SortedMap<LocalDate, List<Interval>> byDay(List<Interval> intervals) {
        SortedMap<LocalDate, List<Interval>> days = new TreeMap<>();
        for (Interval interval : intervals) {
            LocalDate last = SchemeCalendar.dateOf(interval.endsAt().minusMillis(1));
            for (LocalDate day = SchemeCalendar.dateOf(interval.startsAt());
                    !day.isAfter(last);
                    day = day.plusDays(1)) {
                List<Interval> ofDay = days.computeIfAbsent(day, _ -> new ArrayList<>());
                SchemeCalendar.clip(
                                interval,
                                SchemeCalendar.startOf(day),
                                SchemeCalendar.startOf(day.plusDays(1)))
                        .ifPresent(ofDay::add);
            }
        }
        return days;
    }

    private List<SanctionLine> sanctions(List<Item> items) {
        Map<String, Long> minutes = new TreeMap<>();
        items.forEach(item -> minutes.merge(item.sanctionId(), item.minutes(), Long::sum));
        Map<String, Sanction> known = runtime.load(SANCTIONS, minutes.keySet());
        List<String> cases =
                known.values().stream()
                        .map(Sanction::imposed)
                        .filter(Objects::nonNull)
                        .map(imposed -> Objects.requireNonNull(imposed).caseId())
                        .distinct()
                        .toList();
        Map<String, Violation> violations = new LinkedHashMap<>(runtime.load(VIOLATIONS, cases));
        List<SanctionLine> lines = new ArrayList<>();
        minutes.forEach(
                (id, sum) ->
                        lines.add(
                                line(
                                        id,
                                        sum,
                                        known.getOrDefault(id, Sanction.UNKNOWN),
                                        violations)));
        return lines;
    }

    private SanctionLine line(
            String id, long minutes, Sanction sanction, Map<String, Violation> violations) {
        Sanction.Imposed imposed = sanction.imposed();
        Violation violation = imposed == null ? null : violations.get(imposed.caseId());
        return new SanctionLine(
                id,
                sanction.status(),
                minutes,
                imposed == null ? null : imposed.caseId(),
                imposed == null ? null : imposed.subjectKind(),
                imposed == null ? null : imposed.subjectId(),
                violation == null ? null : violation.violationClass(),
                imposed == null ? null : imposed.severity(),
                sanction.windows(),
                imposed == null ? "V5" : Reading.of(imposed, policy),
                ShadowTexts.explanation(sanction, violation),
                ShadowTexts.objection(
                        imposed == null ? null : imposed.caseId(),
                        imposed == null
                                ? null
                                : policy.at(imposed.decidedAt()).cases().appealWorkingDays()));
    }

    private static long minutes(List<Interval> intervals) {
        return intervals.stream().mapToLong(Interval::minutes).sum();
    }

    private static long sum(
            SortedMap<String, MonthSummary> months, ToLongFunction<MonthSummary> part) {
        return months.values().stream().mapToLong(part).sum();
    }
}
