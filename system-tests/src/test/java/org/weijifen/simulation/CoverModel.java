package org.weijifen.simulation;

import java.time.Instant;
import java.util.Optional;
import org.weijifen.contracts.Period;

/** Who is covered (domain.md F2, F3, F6), told naively from the accepted requests. */
final class CoverModel {
    private final Facts facts;

    CoverModel(Facts facts) {
        this.facts = facts;
    }

    /** Whether the line holds a cover; empty where two facts share the instant of the cut-off. */
    Optional<Boolean> isCovered(Facts.Event activity, String volunteerId) {
        Instant cutoff = activity.startsAt;
        Facts.Person person = facts.persons.get(volunteerId);
        if (touches(person, volunteerId, cutoff)) {
            return Optional.empty();
        }
        return Optional.of(
                stoodFiled(activity)
                        && activity.present.contains(volunteerId)
                        && person != null
                        && person.registeredAt.isBefore(cutoff)
                        && consented(person, cutoff)
                        && !sanctioned(volunteerId, cutoff));
    }

    /** The last turn before the cut-off decides; later ones are only cancellations before it. */
    private static boolean stoodFiled(Facts.Event activity) {
        boolean filed = false;
        for (Facts.Turn turn : activity.turns) {
            if (turn.at().isBefore(activity.startsAt)) {
                filed = turn.kind() == Facts.TurnKind.FILED;
            }
        }
        return filed;
    }

    static boolean wasFiled(Facts.Event activity) {
        return activity.turns.stream().anyMatch(t -> t.kind() == Facts.TurnKind.FILED);
    }

    private static boolean consented(Facts.Person person, Instant at) {
        boolean given = false;
        for (Facts.Consent consent : person.consents) {
            if (consent.at().isBefore(at)) {
                given = consent.given();
            }
        }
        return given;
    }

    private boolean sanctioned(String volunteerId, Instant at) {
        for (Facts.Sanction sanction : facts.sanctions.values()) {
            Instant reversedAt = sanction.reversedAt;
            if (sanction.subjectId.equals(volunteerId)
                    && sanction.effectiveAt.isBefore(at)
                    && (reversedAt == null || reversedAt.isAfter(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean touches(Facts.Person person, String volunteerId, Instant cutoff) {
        if (person != null && person.consents.stream().anyMatch(c -> c.at().equals(cutoff))) {
            return true;
        }
        return facts.sanctions.values().stream()
                .filter(s -> s.subjectId.equals(volunteerId))
                .anyMatch(
                        s ->
                                s.effectiveAt.equals(cutoff)
                                        || cutoff.equals(s.reversedAt)
                                        || s.standing.stream()
                                                .map(Period::until)
                                                .anyMatch(cutoff::equals));
    }
}
