package org.weijifen.reward.account;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.weijifen.reward.benefit.Benefit;
import org.weijifen.reward.benefit.YearMinutes;
import org.weijifen.reward.ledger.MonthSummary;
import org.weijifen.reward.tier.Certificate;
import org.weijifen.reward.tier.Star;

/**
 * A volunteer's account.
 *
 * @param months by local month {@code yyyy-mm}: what its bucket last said
 * @param stars all ever reached, in order of tier
 * @param certificates all ever issued, oldest first
 * @param benefits all ever granted, in order of year and kind
 */
public record Account(
        String volunteerId,
        SortedMap<String, MonthSummary> months,
        List<Star> stars,
        List<Certificate> certificates,
        List<Benefit> benefits,
        Standing standing) {

    public Account {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        stars = List.copyOf(stars);
        certificates = List.copyOf(certificates);
        benefits = List.copyOf(benefits);
    }

    /** The account of a volunteer of whom nothing is known. */
    public static Account empty(String volunteerId) {
        return new Account(
                volunteerId, new TreeMap<>(), List.of(), List.of(), List.of(), Standing.UNKNOWN);
    }

    /** Lifetime total. */
    public long creditedMinutes() {
        return months.values().stream().mapToLong(MonthSummary::creditedMinutes).sum();
    }

    /** Lifetime "shadow minutes" (domain.md H4). */
    public long suppressedMinutes() {
        return months.values().stream().mapToLong(MonthSummary::suppressedMinutes).sum();
    }

    /** The months of each local year; a year is nothing but their sum (domain.md H6). */
    public SortedMap<Integer, List<MonthSummary>> monthsByYear() {
        return months.entrySet().stream()
                .collect(
                        Collectors.groupingBy(
                                e -> Integer.valueOf(e.getKey().substring(0, 4)),
                                TreeMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Latest known time behind the months; the epoch if there are none. */
    public Instant knownAt() {
        return knownAt(List.copyOf(months.values()));
    }

    List<YearMinutes> years() {
        return monthsByYear().entrySet().stream()
                .map(
                        e ->
                                new YearMinutes(
                                        e.getKey(),
                                        e.getValue().stream()
                                                .mapToLong(MonthSummary::creditedMinutes)
                                                .sum(),
                                        knownAt(e.getValue())))
                .toList();
    }

    private static Instant knownAt(List<MonthSummary> months) {
        return months.stream()
                .map(MonthSummary::knownAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
