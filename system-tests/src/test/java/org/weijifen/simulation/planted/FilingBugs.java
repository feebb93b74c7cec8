package org.weijifen.simulation.planted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.event.Incoming;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.simulation.Bend;

/** What filing and insurance can do wrong. */
final class FilingBugs {
    private static final String ACTIVITIES = "activities";
    private static final String COVERS = "covers";
    private static final String SEAL = "seal";

    private FilingBugs() {}

    /**
     * Only the clock of the command closes a roster: one that was read before the cut-off and is
     * carried out after the seal does not see the seal, and leaves it as it is.
     */
    static final class SealedByClockAlone implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BlindToSeals(honest).ports();
        }
    }

    private static final class BlindToSeals extends BentDocuments {
        private final Map<String, Object> seals = new HashMap<>();
        private final Set<String> closed = new HashSet<>();

        BlindToSeals(ServiceFrame.Ports honest) {
            super(honest);
        }

        @Override
        public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
            Map<String, StoredDocument> found = super.find(collection, ids);
            if (!collection.equals(ACTIVITIES)) {
                return found;
            }
            Map<String, StoredDocument> seen = new LinkedHashMap<>();
            found.forEach((id, d) -> seen.put(id, closed.contains(id) ? d : withoutSeal(d)));
            return seen;
        }

        private StoredDocument withoutSeal(StoredDocument d) {
            Object seal = d.state().get(SEAL);
            if (seal == null) {
                return d;
            }
            seals.put(d.id(), seal);
            Map<String, Object> open = new LinkedHashMap<>(d.state());
            open.remove(SEAL);
            return new StoredDocument(
                    d.id(),
                    d.schema(),
                    d.version(),
                    d.generation(),
                    open,
                    d.outbox(),
                    d.requests());
        }

        /** Whose own clock has passed the cut-off reads again, and sees the seal. */
        @Override
        public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
            if (!collection.equals(ACTIVITIES)) {
                return super.commit(collection, writes);
            }
            List<GuardedWrite> kept = new ArrayList<>();
            boolean late = false;
            for (GuardedWrite w : writes) {
                Object seal = seals.get(w.id());
                if (seal != null && !closed.contains(w.id()) && isPast(w)) {
                    closed.add(w.id());
                    late = true;
                } else if (seal != null) {
                    Map<String, Object> state = new LinkedHashMap<>(w.state());
                    state.put(SEAL, seal);
                    kept.add(Writes.withState(w, state));
                } else {
                    kept.add(w);
                }
            }
            if (late) {
                return CommitOutcome.UNKNOWN;
            }
            writes.forEach(w -> closed.remove(w.id()));
            return super.commit(collection, kept);
        }

        private static boolean isPast(GuardedWrite w) {
            return w.state().get("filing") instanceof Map<?, ?> filing
                    && w.atMillis()
                            >= Instant.parse(String.valueOf(filing.get("cutoffAt"))).toEpochMilli();
        }
    }

    /** Consent and standing are read when the activity is filed; later changes reach no cover. */
    static final class ConsentReadAtFilingOnly implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new Deaf(honest).ports();
        }

        @Override
        public Reaction reaction(Reaction honest, ServiceFrame frame, ServiceFrame.Ports ports) {
            if (!(ports.documents() instanceof Deaf documents)) {
                return honest;
            }
            return new ConsumerBugs.Instead(
                    honest,
                    batch -> {
                        List<Incoming> changes = new ArrayList<>();
                        List<Incoming> others = new ArrayList<>();
                        for (Incoming e : batch.events()) {
                            boolean change =
                                    e.data() instanceof VolunteerEvent
                                            && !(e.data() instanceof VolunteerRegistered);
                            (change ? changes : others).add(e);
                        }
                        List<Reaction.Parked> parked = new ArrayList<>();
                        if (!others.isEmpty()) {
                            parked.addAll(honest.react(new Batch(others)));
                        }
                        if (!changes.isEmpty()) {
                            documents.deaf = true;
                            try {
                                parked.addAll(honest.react(new Batch(changes)));
                            } finally {
                                documents.deaf = false;
                            }
                        }
                        return parked;
                    });
        }
    }

    private static final class Deaf extends BentDocuments {
        private boolean deaf;

        Deaf(ServiceFrame.Ports honest) {
            super(honest);
        }

        @Override
        public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
            return deaf && collection.equals(COVERS)
                    ? CommitOutcome.WON
                    : super.commit(collection, writes);
        }
    }
}
