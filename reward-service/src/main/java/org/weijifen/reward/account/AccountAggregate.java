package org.weijifen.reward.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** Stores accounts in {@code accounts/<volunteerId>}. */
public final class AccountAggregate implements Aggregate<Account> {

    @Override
    public String collection() {
        return "accounts";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Account> type() {
        return Account.class;
    }

    @Override
    public List<?> events(String id, @Nullable Account before, Account after, long revision) {
        return AccountEvents.of(before, after, revision);
    }
}
