package org.weijifen.blacklist.sanction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.PublicationStarted;
import org.weijifen.contracts.blacklist.SanctionEvent;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemePolicy;

/**
 * A ruling on a unit or an organisation as its public events tell it. In no event, so from a backup
 * alone: the legal basis, the basis of a publication, and an effective time before the window
 * begins (domain.md V5, two full years after); without them the ruling takes effect with its
 * window. Pure.
 */
public final class PublishedRuling {
    private PublishedRuling() {}

    /**
     * What is known, and what was published after it: each event of a sanction tells one ruling, so
     * the n-th is number n.
     *
     * @param known ruling of a backup, if it has one; the same if nothing newer was published
     * @param published events by rising revision; of other sanctions they are passed over
     */
    public static @Nullable Ruling over(
            String sanctionId,
            @Nullable Ruling known,
            List<Object> published,
            SchemePolicy policy) {
        Ruling ruling = known;
        int number = 0;
        for (Object event : published) {
            if (event instanceof SanctionEvent told && told.sanctionId().equals(sanctionId)) {
                number++;
                if (number > (ruling == null ? 0 : ruling.number())) {
                    ruling = after(ruling, told, policy);
                }
            }
        }
        for (Object event : published) {
            if (event instanceof PublicationStarted started
                    && started.sanctionId().equals(sanctionId)
                    && ruling != null
                    && ruling.publication() == null) {
                ruling =
                        ruling.publishedBy(
                                new PublicationOrder(started.from(), started.until(), ""));
            }
        }
        return ruling;
    }

    private static @Nullable Ruling after(
            @Nullable Ruling ruling, SanctionEvent told, SchemePolicy policy) {
        return switch (told) {
            case SanctionImposed imposed when ruling == null -> decided(imposed, policy);
            case SanctionImposed imposed ->
                    ruling.retroactive(imposed.from(), imposed.occurredAt());
            case SanctionLifted lifted -> ruling == null ? null : after(ruling, lifted);
        };
    }

    private static Ruling after(Ruling ruling, SanctionLifted lifted) {
        Instant repairedAt = lifted.repairedAt();
        if (repairedAt != null) {
            return ruling.repaired(repairedAt, lifted.occurredAt());
        }
        Ruling cut = ruling.cutTo(lifted.remaining(), List.of(), lifted.occurredAt());
        return Boolean.TRUE.equals(lifted.awardEligibilityRestored())
                ? cut.withAwardRestored()
                : cut;
    }

    private static Ruling decided(SanctionImposed imposed, SchemePolicy policy) {
        PolicyVersion version = policy.at(imposed.from());
        return Ruling.decided(
                imposed.sanctionId(),
                imposed.occurredAt(),
                imposed.severity(),
                imposed.from(),
                new Period(imposed.from(), imposed.until()),
                imposed.awardIneligibleYear(),
                imposed.falsifiedRecordIds(),
                null,
                "",
                "V5 " + version.sanctionWindow(),
                version.version());
    }
}
