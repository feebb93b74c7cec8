package org.weijifen.registry.insured;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.weijifen.bordereau.Entry;
import org.weijifen.bordereau.Head;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.platform.aggregate.Refusal;

/**
 * Whether a chain is shown to be whole: cut off at its end it verifies too, and would name whom a
 * later entry ended (P6). Only a head signed just now tells. Pure.
 */
final class WholeChain {
    private WholeChain() {}

    /**
     * @param entries verified, at least one
     * @param bound whether the caller is that insurer
     * @return {@code null} if it is whole
     */
    static @Nullable Refusal refusal(
            @Nullable String jws,
            List<Entry> entries,
            PublishedKeys published,
            Predicate<String> bound,
            Instant now) {
        if (jws == null) {
            return BordereauRefusals.notFresh("it has no head");
        }
        Optional<String> fault = Head.fault(jws, published);
        if (fault.isPresent()) {
            return BordereauRefusals.forgedHead(fault.get());
        }
        Head head = Head.of(jws);
        Entry last = entries.getLast();
        String activityId = last.statement().activityId();
        if (head.activityId().equals(activityId) && head.entry() > last.number()) {
            return BordereauRefusals.cutShort(entries.size(), head.entry() + 1);
        }
        if (!head.isOf(activityId, last)) {
            return BordereauRefusals.notFresh("its head is of other entries");
        }
        if (!bound.test(head.audience())) {
            return BordereauRefusals.notFresh("its head was made for another insurer");
        }
        return head.holdsAt(now)
                ? null
                : BordereauRefusals.notFresh(
                        "its head was to be shown from %s until %s"
                                .formatted(head.issuedAt(), head.validUntil()));
    }
}
