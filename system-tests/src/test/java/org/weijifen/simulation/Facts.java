package org.weijifen.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;

/** What was asked of the district and accepted; all that the model knows. */
final class Facts {
    final Map<String, Person> persons = new TreeMap<>();
    final Map<String, Event> events = new TreeMap<>();
    final Map<String, Hours> hours = new TreeMap<>();
    final Map<String, Sanction> sanctions = new TreeMap<>();

    /** Volunteers of whose hours no outsider can know the whole. */
    final Set<String> uncertain = new TreeSet<>();

    /** A person with the history of the consent to the insurer. */
    static final class Person {
        final Instant registeredAt;
        final List<Consent> consents = new ArrayList<>();

        Person(Instant registeredAt, boolean consent) {
            this.registeredAt = registeredAt;
            consents.add(new Consent(registeredAt, consent));
        }
    }

    record Consent(Instant at, boolean given) {}

    /** An activity: called so because of its turns. */
    static final class Event {
        final List<String> organizationIds;
        final Instant startsAt;
        final Instant endsAt;
        final List<Turn> turns = new ArrayList<>();
        final Set<String> present = new TreeSet<>();
        final Set<String> late = new TreeSet<>();

        Event(List<String> organizationIds, Instant startsAt, Instant endsAt) {
            this.organizationIds = organizationIds;
            this.startsAt = startsAt;
            this.endsAt = endsAt;
        }
    }

    enum TurnKind {
        FILED,
        RETURNED,
        CANCELLED
    }

    record Turn(TurnKind kind, Instant at) {}

    /** A service record. */
    static final class Hours {
        final String volunteerId;
        final List<String> organizationIds;
        List<Interval> entered;
        List<Interval> verified = List.of();
        @Nullable Instant firstVerifiedAt;
        boolean withdrawn;

        Hours(String volunteerId, List<String> organizationIds, List<Interval> entered) {
            this.volunteerId = volunteerId;
            this.organizationIds = organizationIds;
            this.entered = entered;
        }
    }

    /** A sanction as the officers left it. */
    static final class Sanction {
        final String subjectId;
        final Instant effectiveAt;
        List<Period> standing;
        List<String> falsified;
        @Nullable Instant reversedAt;

        Sanction(
                String subjectId,
                Instant effectiveAt,
                List<Period> standing,
                List<String> falsified) {
            this.subjectId = subjectId;
            this.effectiveAt = effectiveAt;
            this.standing = standing;
            this.falsified = falsified;
        }
    }
}
