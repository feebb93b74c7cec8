package org.weijifen.blacklist.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.publication.Publication.Status;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.scheme.SchemeCalendar;

/** Decisions over a publication (domain.md V7, V8). Pure. */
public final class PublicationRules implements Folds<Publication, PublicationRules.CaseSays> {

    /**
     * What the case says of its publication.
     *
     * @param wanted the publication as ordered, not yet ended
     * @param endedAt instant of a reversal as a whole or a repair, which ends it at once
     */
    public record CaseSays(String sanctionId, Publication wanted, @Nullable Instant endedAt) {}

    @Override
    public Collection<String> ids(CaseSays says) {
        return List.of(says.sanctionId());
    }

    @Override
    public Decision<Publication> fold(String id, @Nullable Publication state, CaseSays says) {
        Publication wanted = says.wanted();
        if (state != null && state.step() >= wanted.step()) {
            return Decision.unchanged();
        }
        Publication next =
                state == null
                        ? wanted
                        : state.with(
                                wanted.objection(),
                                wanted.stayed(),
                                wanted.step(),
                                wanted.changedAt());
        Instant endedAt = says.endedAt();
        return Decision.to(
                endedAt == null || next.status() == Status.ENDED
                        ? next
                        : next.end(SchemeCalendar.dateOf(endedAt), endedAt));
    }

    /** The scheduled end. */
    public static Decision<Publication> onDeadline(Publication state, Instant now) {
        LocalDate today = SchemeCalendar.dateOf(now);
        return state.status() == Status.OPEN && !today.isBefore(state.until())
                ? Decision.to(state.end(state.until(), now))
                : Decision.unchanged();
    }
}
