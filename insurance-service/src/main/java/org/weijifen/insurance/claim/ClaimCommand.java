package org.weijifen.insurance.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person may do to a claim that stands. */
public sealed interface ClaimCommand {

    /**
     * The insurer asks for evidence, once and completely.
     *
     * @param kinds codes of what is missing, at least one
     */
    record RequestEvidence(List<String> kinds, String reason) implements ClaimCommand {}

    /**
     * The claimant brings evidence.
     *
     * @param nothingFurther whether no more will come, so that the insurer decides on what there is
     */
    record BringEvidence(List<Evidence> items, boolean nothingFurther) implements ClaimCommand {}

    /**
     * The insurer rules on the claim.
     *
     * @param amountFen whole amount agreed to, earlier parts included; 0 for a refusal
     * @param clause for a refusal: clause of domain.md, or {@code EXCLUSION.<code>}
     */
    record Decide(Ruling.Verdict verdict, long amountFen, String reason, @Nullable String clause)
            implements ClaimCommand {}

    /** The insurer told the claimant the refusal and its reasons. */
    record GiveNotice(LocalDate servedOn) implements ClaimCommand {}

    /** The insurer paid. */
    record Pay(String reference, long amountFen, LocalDate paidOn) implements ClaimCommand {}

    /** The insurer keeps another amount ready. */
    record SetReserve(long reserveFen, String reason) implements ClaimCommand {}

    /** The association closes a claim of which nobody will know the cover. */
    record Close(String reason) implements ClaimCommand {}

    /** A decision is open again. */
    record Reopen(String reason) implements ClaimCommand {}
}
