package org.weijifen.activity.filing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.web.EntityTags;

/**
 * What the caller saw before changing an activity: a lost race is PRECONDITION_FAILED.
 *
 * @param ifMatch the ETag sent; absent means any version
 * @param seen the activity as read before the command
 */
record ExpectedVersion(@Nullable String ifMatch, Versioned<Activity> seen) {

    /** Why the change must not happen, if the activity is not the one that the caller saw. */
    Optional<Refusal> refusalFor(Activity activity) {
        try {
            EntityTags.check(ifMatch, seen.version());
        } catch (RefusedException e) {
            return Optional.of(e.refusal());
        }
        return ifMatch != null && !activity.equals(seen.state())
                ? Optional.of(FilingRefusals.changedMeanwhile())
                : Optional.empty();
    }
}
