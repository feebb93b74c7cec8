package org.weijifen.blacklist.sanction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.Effect;
import org.weijifen.contracts.blacklist.Subject;

/**
 * One sanction, at {@code sanctions/<sanctionId>}.
 *
 * @param revision of the sanction's last change: {@code generation · 2^32 + ruling number}; first
 *     half of every sequence (contracts.md, invariant 6)
 * @param namedOrganizationIds bodies that the same decision names (domain.md V9); absent: none
 */
public record Sanction(
        String caseId,
        Subject subject,
        Ruling ruling,
        long revision,
        @Nullable List<String> namedOrganizationIds) {

    /** What it does to its subject (domain.md V2 to V4). */
    public List<Effect> effects() {
        return SanctionAggregate.effectsOn(subject.kind());
    }
}
