package org.weijifen.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.weijifen.contracts.reward.BenefitCancelled;
import org.weijifen.contracts.reward.BenefitGranted;
import org.weijifen.contracts.reward.BenefitUsed;
import org.weijifen.contracts.reward.CertificateIssued;
import org.weijifen.contracts.reward.CertificateRevoked;
import org.weijifen.contracts.reward.TierReached;
import org.weijifen.contracts.reward.TierWithdrawn;

/** What a reader makes of reward.tiers and reward.benefits: what stands, and what came twice. */
final class Grants {
    private static final Set<String> GIVES =
            Set.of(TierReached.TYPE, CertificateIssued.TYPE, BenefitGranted.TYPE);
    private static final Set<String> TAKES =
            Set.of(TierWithdrawn.TYPE, CertificateRevoked.TYPE, BenefitCancelled.TYPE);

    /** By volunteer, then by thing: whether it stands. */
    private final Map<String, Map<Thing, Boolean>> byVolunteer = new TreeMap<>();

    private final List<String> grantedTwice = new ArrayList<>();

    /**
     * What can be had.
     *
     * @param what {@code tier 1}, {@code certificate 1} or {@code HEALTH_CHECK 2026}
     * @param id tells certificates of one star apart
     */
    private record Thing(String what, String id) implements Comparable<Thing> {
        @Override
        public int compareTo(Thing other) {
            return Comparator.comparing(Thing::what).thenComparing(Thing::id).compare(this, other);
        }
    }

    static Grants of(List<WireEvent> facts) {
        var grants = new Grants();
        // A taking comes first where one change of the account gives and takes.
        facts.stream()
                .sorted(
                        Comparator.comparingLong(WireEvent::revision)
                                .thenComparing(e -> GIVES.contains(e.type())))
                .forEach(grants::take);
        return grants;
    }

    private void take(WireEvent event) {
        if (event.type().equals(BenefitUsed.TYPE)) {
            return; // neither given nor taken by it
        }
        if (!GIVES.contains(event.type()) && !TAKES.contains(event.type())) {
            throw new AssertionError("of no known type: " + event);
        }
        Thing thing = thing(event);
        Map<Thing, Boolean> things = byVolunteer.computeIfAbsent(event.key(), k -> new TreeMap<>());
        boolean gives = GIVES.contains(event.type());
        boolean standsAlready =
                things.entrySet().stream()
                        .anyMatch(e -> e.getValue() && e.getKey().what().equals(thing.what()));
        if (gives == standsAlready) {
            grantedTwice.add(event.key() + " " + event.type() + " " + event.data());
        }
        things.put(thing, gives);
    }

    private static Thing thing(WireEvent event) {
        var data = event.data();
        return switch (event.type().substring(0, event.type().indexOf('.'))) {
            case "tier" -> new Thing("tier " + data.path("tier").asInt(), "");
            case "certificate" ->
                    new Thing(
                            "certificate " + data.path("tier").asInt(),
                            event.text("certificateNumber"));
            default -> new Thing(event.text("benefitKind") + " " + data.path("year").asInt(), "");
        };
    }

    /** What was given while it stood, or taken while it did not. */
    List<String> grantedTwice() {
        return grantedTwice;
    }

    Set<String> volunteers() {
        return byVolunteer.keySet();
    }

    List<Integer> standingTiers(String volunteer) {
        return numbers(volunteer, "tier ");
    }

    List<Integer> validCertificates(String volunteer) {
        return numbers(volunteer, "certificate ");
    }

    List<String> standingBenefits(String volunteer) {
        return standing(volunteer).stream()
                .filter(what -> Character.isUpperCase(what.charAt(0)))
                .toList();
    }

    private List<Integer> numbers(String volunteer, String prefix) {
        return standing(volunteer).stream()
                .filter(what -> what.startsWith(prefix))
                .map(what -> Integer.valueOf(what.substring(prefix.length())))
                .toList();
    }

    private List<String> standing(String volunteer) {
        return byVolunteer.getOrDefault(volunteer, Map.of()).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(e -> e.getKey().what())
                .toList();
    }
}
