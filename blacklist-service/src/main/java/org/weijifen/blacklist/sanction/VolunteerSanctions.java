package org.weijifen.blacklist.sanction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.StandingSanction;

/**
 * Every sanction that was ever ruled against one volunteer, at {@code volunteers/<volunteerId>}.
 *
 * @param sanctions in order of id
 */
public record VolunteerSanctions(List<Held> sanctions, Instant changedAt) {

    /**
     * @param number of the ruling (the highest seen counts)
     * @param standing absent once reversed
     */
    public record Held(
            String sanctionId, int number, Instant at, @Nullable StandingSanction standing) {}

    public VolunteerSanctions {
        sanctions = List.copyOf(sanctions);
    }

    /**
     * With a ruling taken in; the same state if it is not newer. The change is dated by that
     * ruling, even if a later one against the same person was taken in before it: readers end by
     * this instant what no longer stands.
     */
    static VolunteerSanctions with(@Nullable VolunteerSanctions state, Held ruling) {
        List<Held> held = new ArrayList<>(state == null ? List.of() : state.sanctions());
        for (Held known : held) {
            if (known.sanctionId().equals(ruling.sanctionId())
                    && known.number() >= ruling.number()) {
                return Objects.requireNonNull(state);
            }
        }
        held.removeIf(h -> h.sanctionId().equals(ruling.sanctionId()));
        held.add(ruling);
        held.sort(Comparator.comparing(Held::sanctionId));
        return new VolunteerSanctions(held, ruling.at());
    }

    /** What is known of one sanction, if anything. */
    public @Nullable Held heldOf(String sanctionId) {
        return sanctions.stream()
                .filter(held -> held.sanctionId().equals(sanctionId))
                .findFirst()
                .orElse(null);
    }

    /**
     * Those that stand (domain.md V4), also after a set end has come: only a reversal takes one
     * off, so that readers can tell it from one that was served.
     */
    List<StandingSanction> standing() {
        List<StandingSanction> standing = new ArrayList<>();
        for (Held held : sanctions) {
            StandingSanction one = held.standing();
            if (one != null) {
                standing.add(one);
            }
        }
        return standing;
    }
}
