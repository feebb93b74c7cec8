package org.weijifen.simulation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.weijifen.bordereau.Entry;
import org.weijifen.bordereau.Row;
import org.weijifen.insurance.bordereau.ShowBordereau.Sealed;
import org.weijifen.insurance.cover.CoverView;
import org.weijifen.insurance.cover.Verdict;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.testkit.simulation.Violation;

/** F8: the signed list says what the cover says, in an unbroken chain. */
final class BordereauJudge {
    private final District district;

    BordereauJudge(District district) {
        this.district = district;
    }

    void judge(String activityId, CoverView cover, String where) {
        Optional<Sealed> list =
                district.insurance.insist(
                        m -> {
                            try {
                                return Optional.of(
                                        m.showBordereau()
                                                .show(activityId, insurer -> true, Instant.EPOCH));
                            } catch (RefusedException e) {
                                return Optional.empty();
                            }
                        });
        Violation.unless(list.isPresent(), "no bordereau of " + where);
        Sealed sealed = list.orElseThrow();
        int entries = sealed.bundle().entries().size();
        Seen.count("bordereau_entries", entries);
        Violation.unless(
                entries == 1 + cover.endorsements(), entries + " bordereau entries of " + where);
        String previous = null;
        for (Entry entry : sealed.bundle().entries()) {
            Violation.unless(
                    entry.hash().equals(entry.statement().hash())
                            && java.util.Objects.equals(previous, entry.statement().previous()),
                    "the chain is broken at " + entry.number() + " of " + where);
            previous = entry.hash();
        }
        Map<String, String> listed = new TreeMap<>();
        sealed.bundle().standing().values().stream()
                .filter(row -> row.status() == Row.Status.ISSUED)
                .forEach(row -> listed.put(row.volunteerId(), row.until() + " " + row.deathFen()));
        Map<String, String> insured = new TreeMap<>();
        cover.insured().stream()
                .filter(line -> line.status() == Verdict.Status.ISSUED)
                .forEach(
                        line ->
                                insured.put(
                                        line.volunteerId(),
                                        cover.period().until() + " " + line.limitsFen().death()));
        Violation.unless(
                listed.equals(insured),
                "bordereau " + listed + ", insured " + insured + " in " + where);
    }
}
