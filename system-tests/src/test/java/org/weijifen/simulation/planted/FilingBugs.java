package org.weijifen.simulation.planted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * Only the clock of the command closes a roster: a change that was read before the seal is
     * written after it, beside the seal, which does not know of it.
     */
    static final class SealedByClockAlone implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                @Override
                public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                    CommitOutcome outcome = super.commit(collection, writes);
                    if (outcome == CommitOutcome.WON || !collection.equals(ACTIVITIES)) {
                        return outcome;
                    }
                    Map<String, StoredDocument> now =
                            super.find(collection, writes.stream().map(GuardedWrite::id).toList());
                    List<GuardedWrite> beside = new ArrayList<>();
                    for (GuardedWrite w : writes) {
                        StoredDocument d = now.get(w.id());
                        if (d != null
                                && d.state().containsKey(SEAL)
                                && !w.state().containsKey(SEAL)) {
                            Map<String, Object> state = new LinkedHashMap<>(w.state());
                            state.put(SEAL, d.state().get(SEAL));
                            beside.add(Writes.over(w, d.version(), state));
                        }
                    }
                    return beside.size() == writes.size()
                            ? super.commit(collection, beside)
                            : outcome;
                }
            }.ports();
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
