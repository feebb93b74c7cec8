package org.weijifen.insurance.cover;

import java.util.Collection;
import org.weijifen.platform.aggregate.Act;

/** Who keeps documents that follow from covers; harmless to repeat. */
@FunctionalInterface
public interface CoverFollower {

    /** These covers may have changed; how they stand now is read anew. */
    void follow(Collection<String> activityIds, Act act);
}
