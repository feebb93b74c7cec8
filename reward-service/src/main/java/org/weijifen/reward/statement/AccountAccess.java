package org.weijifen.reward.statement;

import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** Whose account a caller may see: one's own, and the association everybody's. */
public final class AccountAccess {
    private AccountAccess() {}

    /**
     * The volunteer's id.
     *
     * @throws RefusedException NOT_FOUND for everybody else: for them there is no such account
     */
    public static String visible(Caller caller, String volunteerId) {
        PublicIds.require(volunteerId, "path:volunteerId");
        boolean self = caller.hasRole(Roles.VOLUNTEER) && caller.person().equals(volunteerId);
        if (self || caller.hasRole(Roles.ASSOCIATION)) {
            return volunteerId;
        }
        throw new RefusedException(
                Refusal.of(
                        Refusal.Kind.NOT_FOUND,
                        "ACCOUNT_NOT_FOUND",
                        "There is no such account that you may see. Volunteers see their own.",
                        "没有您可查看的该账户；志愿者只能查看本人账户。"));
    }
}
