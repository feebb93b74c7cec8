package org.weijifen.blacklist.sanction;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;

/** Brings a ruling into the sanction's document; an older ruling changes nothing. Pure. */
public final class ImposeSanction implements Folds<Sanction, Sanction> {
    @Override
    public Collection<String> ids(Sanction wanted) {
        return List.of(wanted.ruling().sanctionId());
    }

    @Override
    public Decision<Sanction> fold(String id, @Nullable Sanction state, Sanction wanted) {
        return state != null && state.ruling().number() >= wanted.ruling().number()
                ? Decision.unchanged()
                : Decision.to(wanted);
    }
}
