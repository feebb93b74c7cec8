package org.weijifen.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.weijifen.reward.account.Account;
import org.weijifen.testkit.simulation.Violation;
import org.weijifen.testkit.simulation.World;

/**
 * Invariant 4 in the events: a star, a certificate or a benefit comes and goes by turns, and the
 * last word is the account's.
 */
final class RewardTopics {
    private final Map<String, List<Heard.Said>> byVolunteer = new HashMap<>();

    RewardTopics(World world) {
        for (String topic : List.of("reward.tiers", "reward.benefits")) {
            for (Heard.Said event : Heard.on(world, topic)) {
                byVolunteer.computeIfAbsent(event.key(), k -> new ArrayList<>()).add(event);
            }
        }
    }

    void judge(String volunteerId, Account account) {
        Map<String, Boolean> told = new TreeMap<>();
        Set<String> used = new TreeSet<>();
        for (Heard.Said event : byVolunteer.getOrDefault(volunteerId, List.of())) {
            if (event.is("benefit.used")) {
                Violation.unless(used.add(event.text("benefitId")), "used twice: " + event);
                continue;
            }
            String thing = thingOf(event);
            boolean comes =
                    event.is("tier.reached")
                            || event.is("certificate.issued")
                            || event.is("benefit.granted");
            Boolean before = told.put(thing, comes);
            Violation.unless(
                    comes != (before != null && before),
                    "twice in a row: " + event + " of " + volunteerId);
        }
        Set<String> spent = new TreeSet<>();
        account.benefits().stream()
                .filter(b -> b.usedOn() != null)
                .forEach(b -> spent.add(b.benefitId()));
        Violation.unless(
                used.equals(spent), volunteerId + ": told as used " + used + ", used " + spent);
        Map<String, Boolean> stands = new TreeMap<>();
        account.stars().forEach(s -> stands.put("tier " + s.tier(), s.standing()));
        account.certificates().forEach(c -> stands.put("certificate " + c.number(), c.isValid()));
        account.benefits().forEach(b -> stands.put("benefit " + b.benefitId(), b.stands()));
        Violation.unless(
                told.equals(stands),
                volunteerId + ": the topics say " + told + ", the account " + stands);
    }

    private static String thingOf(Heard.Said event) {
        if (event.type().startsWith("tier.")) {
            return "tier " + event.data().get("tier").asInt();
        }
        return event.type().startsWith("certificate.")
                ? "certificate " + event.text("certificateNumber")
                : "benefit " + event.text("benefitId");
    }
}
