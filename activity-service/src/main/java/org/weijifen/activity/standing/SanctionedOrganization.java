package org.weijifen.activity.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Effect;
import org.weijifen.contracts.blacklist.SanctionEvent;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.platform.aggregate.Decision;

/** A unit's or organisation's sanctions, each as its latest revision says (domain.md V5, V7). */
public record SanctionedOrganization(List<Sanction> sanctions) {

    /**
     * @param standing false once lifted as a whole
     * @param windows in which hours are not credited; none once lifted as a whole
     * @param listedRecordIds every record that the decision ever called falsified
     */
    public record Sanction(
            String sanctionId,
            long revision,
            Instant knownAt,
            boolean standing,
            List<Period> windows,
            List<String> listedRecordIds) {
        public Sanction {
            windows = List.copyOf(windows);
            listedRecordIds = List.copyOf(listedRecordIds);
        }
    }

    public SanctionedOrganization {
        sanctions = List.copyOf(sanctions);
    }

    /** True where hours served in {@code [startsAt, endsAt)} would in part not be credited. */
    public boolean suppresses(Instant startsAt, Instant endsAt) {
        return sanctions.stream()
                .flatMap(s -> s.windows().stream())
                .anyMatch(
                        w ->
                                w.from().isBefore(endsAt)
                                        && (w.until() == null || w.until().isAfter(startsAt)));
    }

    static Decision<SanctionedOrganization> on(
            @Nullable SanctionedOrganization state, SanctionEvent event) {
        List<Sanction> sanctions = new ArrayList<>(state == null ? List.of() : state.sanctions());
        Sanction known = null;
        for (Sanction s : sanctions) {
            if (s.sanctionId().equals(event.sanctionId())) {
                known = s;
            }
        }
        if (known != null && known.revision() >= event.revision()) {
            return Decision.unchanged();
        }
        sanctions.remove(known);
        List<String> listed = known == null ? List.of() : known.listedRecordIds();
        if (event instanceof SanctionImposed imposed && listed.isEmpty()) {
            listed = imposed.falsifiedRecordIds();
        }
        sanctions.add(
                new Sanction(
                        event.sanctionId(),
                        event.revision(),
                        event.occurredAt(),
                        !(event instanceof SanctionLifted lifted && lifted.whole()),
                        windows(event),
                        listed));
        return Decision.to(new SanctionedOrganization(sanctions));
    }

    private static List<Period> windows(SanctionEvent event) {
        return switch (event) {
            case SanctionImposed i when i.effects().contains(Effect.HOURS_SUPPRESSED) ->
                    List.of(new Period(i.from(), i.until()));
            case SanctionImposed i -> List.of();
            case SanctionLifted l -> l.remaining();
        };
    }
}
