package org.weijifen.blacklist.sanction;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.VolunteerSanctions.Held;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;

/**
 * A person's standing comes back from the newest event, which is the whole of it. Numbers of
 * rulings are in no event: what is new is a decision, what changed or vanished is one ruling more,
 * an appeal's outcome or a repair (domain.md V7). Where the compacted topic has only the newest
 * event, a decision and its appeal between the backup and now look like one decision.
 */
public record VolunteerSanctionsRecovery(Aggregate<VolunteerSanctions> aggregate)
        implements Recovery<VolunteerSanctions> {
    private static final int DECISION = 1;

    @Override
    public Collection<String> ids(Object event) {
        return event instanceof VolunteerSanctionsEvent e ? List.of(e.volunteerId()) : List.of();
    }

    @Override
    public @Nullable VolunteerSanctions adopt(
            String id, @Nullable VolunteerSanctions state, Published published) {
        VolunteerSanctions adopted = state;
        for (Object event : published.news()) {
            if (event instanceof VolunteerSanctionsEvent said) {
                adopted = after(adopted, said);
            }
        }
        return adopted;
    }

    private static VolunteerSanctions after(
            @Nullable VolunteerSanctions state, VolunteerSanctionsEvent said) {
        Map<String, StandingSanction> now =
                said instanceof VolunteerSanctionsStanding s
                        ? s.sanctions().stream()
                                .collect(
                                        Collectors.toMap(
                                                StandingSanction::sanctionId,
                                                one -> one,
                                                (a, _) -> a,
                                                LinkedHashMap::new))
                        : Map.of();
        Map<String, Held> held = new TreeMap<>();
        if (state != null) {
            for (Held known : state.sanctions()) {
                StandingSanction standing = now.get(known.sanctionId());
                held.put(known.sanctionId(), changed(known, standing, said.occurredAt()));
            }
        }
        now.forEach(
                (sanctionId, standing) ->
                        held.computeIfAbsent(
                                sanctionId,
                                one -> new Held(one, DECISION, said.occurredAt(), standing)));
        return new VolunteerSanctions(List.copyOf(held.values()), said.occurredAt());
    }

    private static Held changed(Held known, @Nullable StandingSanction standing, Instant at) {
        return Objects.equals(known.standing(), standing)
                ? known
                : new Held(known.sanctionId(), known.number() + 1, at, standing);
    }
}
