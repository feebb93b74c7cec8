package org.weijifen.reward.account;

import java.util.ArrayList;
import java.util.List;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction.Parked;

/** Registration and sanctions of volunteers: whether spending is frozen (domain.md V4). */
public final class StandingEventsListener {
    private final FoldAccounts accounts;

    public StandingEventsListener(FoldAccounts accounts) {
        this.accounts = accounts;
    }

    public List<Parked> react(Batch batch, Act act) {
        List<Event> facts = new ArrayList<>(batch.of(VolunteerEvent.class));
        facts.addAll(batch.of(VolunteerSanctionsEvent.class));
        return facts.isEmpty() ? List.of() : Batch.failuresOf(accounts.standings(facts, act));
    }
}
