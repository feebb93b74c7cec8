package org.weijifen.blacklist.sanction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.PublicationStarted;
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
     * What is known, and what was published after it.
     *
     * @param known ruling of a backup, if it has one; the same if nothing newer was published
     * @param published events by rising revision; others than of one sanction are passed over
     */
    public static @Nullable Ruling over(
            @Nullable Ruling known, List<Object> published, SchemePolicy policy) {
        Ruling ruling = known;
        for (Object event : published) {
            if (event instanceof SanctionImposed imposed && ruling == null) {
                ruling = decided(imposed, policy);
            } else if (event instanceof SanctionLifted lifted
                    && ruling != null
                    && ruling.number() == 1) {
                ruling = ruling.cutTo(lifted.remaining(), List.of(), lifted.occurredAt());
            }
        }
        for (Object event : published) {
            if (event instanceof PublicationStarted started
                    && ruling != null
                    && ruling.publication() == null) {
                ruling =
                        ruling.publishedBy(
                                new PublicationOrder(started.from(), started.until(), ""));
            }
        }
        return ruling;
    }

    private static Ruling decided(SanctionImposed imposed, SchemePolicy policy) {
        PolicyVersion version = policy.at(imposed.from());
        var window = new Period(imposed.from(), imposed.until());
        return new Ruling(
                imposed.sanctionId(),
                1,
                imposed.occurredAt(),
                imposed.occurredAt(),
                imposed.severity(),
                imposed.from(),
                List.of(window),
                List.of(window),
                imposed.awardIneligibleYear(),
                imposed.falsifiedRecordIds(),
                null,
                "",
                "V5 " + version.sanctionWindow(),
                version.version());
    }
}
