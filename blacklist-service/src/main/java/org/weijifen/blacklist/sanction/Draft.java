package org.weijifen.blacklist.sanction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;

/** A ruling being changed in some of its parts. */
final class Draft {
    private final Ruling from;
    private int number;
    private Instant at;
    private List<Period> standing;
    private @Nullable Integer awardYear;
    private List<String> falsified;
    private @Nullable PublicationOrder publication;
    private @Nullable Instant retroactiveFrom;
    private @Nullable Instant repairedAt;
    private @Nullable Boolean awardRestored;
    private @Nullable List<RulingAct> acts;
    private @Nullable List<NamedBody> named;

    Draft(Ruling from) {
        this.from = from;
        number = from.number();
        at = from.at();
        standing = from.standing();
        awardYear = from.awardIneligibleYear();
        falsified = from.falsifiedRecordIds();
        publication = from.publication();
        retroactiveFrom = from.retroactiveFrom();
        repairedAt = from.repairedAt();
        awardRestored = from.awardRestored();
        acts = from.acts();
        named = from.named();
    }

    Draft number(int value) {
        number = value;
        return this;
    }

    Draft at(Instant value) {
        at = value;
        return this;
    }

    Draft standing(List<Period> value) {
        standing = value;
        return this;
    }

    Draft awardYear(@Nullable Integer value) {
        awardYear = value;
        return this;
    }

    Draft awardRestored() {
        awardRestored = true;
        return this;
    }

    Draft falsified(List<String> value) {
        falsified = value;
        return this;
    }

    Draft publication(PublicationOrder value) {
        publication = value;
        return this;
    }

    Draft retroactiveFrom(Instant value) {
        retroactiveFrom = value;
        return this;
    }

    Draft repairedAt(Instant value) {
        repairedAt = value;
        return this;
    }

    /** Without what followed the decision. */
    Draft plain() {
        retroactiveFrom = null;
        repairedAt = null;
        awardRestored = null;
        return this;
    }

    Draft acts(@Nullable List<RulingAct> value) {
        acts = value;
        return this;
    }

    Draft named(@Nullable List<NamedBody> value) {
        named = value;
        return this;
    }

    Ruling ruling() {
        return new Ruling(
                from.sanctionId(),
                number,
                from.decidedAt(),
                at,
                from.severity(),
                from.effectiveAt(),
                from.imposed(),
                standing,
                awardYear,
                falsified,
                publication,
                from.legalBasis(),
                from.clause(),
                from.policyVersion(),
                retroactiveFrom,
                repairedAt,
                awardRestored,
                acts,
                named);
    }
}
