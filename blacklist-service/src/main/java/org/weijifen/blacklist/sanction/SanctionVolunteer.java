package org.weijifen.blacklist.sanction;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;

/** Brings a ruling against a volunteer into the volunteer's standing. Pure. */
public final class SanctionVolunteer implements Folds<VolunteerSanctions, Sanction> {
    @Override
    public Collection<String> ids(Sanction sanction) {
        return List.of(sanction.subject().id());
    }

    @Override
    public Decision<VolunteerSanctions> fold(
            String id, @Nullable VolunteerSanctions state, Sanction sanction) {
        Ruling ruling = sanction.ruling();
        var held =
                new VolunteerSanctions.Held(
                        ruling.sanctionId(), ruling.number(), ruling.at(), standing(ruling));
        return Decision.to(VolunteerSanctions.with(state, held));
    }

    private static @Nullable StandingSanction standing(Ruling ruling) {
        if (ruling.standing().isEmpty()) {
            return null;
        }
        Period period = ruling.standing().getFirst();
        return new StandingSanction(
                ruling.sanctionId(), period.from(), period.until(), ruling.falsifiedRecordIds());
    }
}
