package org.weijifen.contracts.blacklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * A sanction that stands against a volunteer over {@code [from, until)} in whole minutes; no until:
 * until reversed or repaired (domain.md V4). The falsified records are those the decision lists.
 */
public record StandingSanction(
        String sanctionId, Instant from, @Nullable Instant until, List<String> falsifiedRecordIds) {
    public StandingSanction {
        PublicIds.require(sanctionId, "sanctionId");
        Checks.wholeMinute(from, "from");
        Checks.optionalWholeMinute(until, "until");
        falsifiedRecordIds = PublicIds.requireAll(falsifiedRecordIds, "falsifiedRecordIds");
        Checks.after(from, until, "until");
    }
}
