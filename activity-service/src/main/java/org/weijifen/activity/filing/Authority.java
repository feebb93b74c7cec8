package org.weijifen.activity.filing;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Whose activities a caller may touch: the association's officers all, others those of the
 * organisation that their role is bound to.
 */
public record Authority(boolean everywhere, @Nullable String organizationId) {

    /** True where one of the organisers is the caller's, or the caller may go everywhere. */
    public boolean covers(Collection<String> organizationIds) {
        return everywhere || (organizationId != null && organizationIds.contains(organizationId));
    }
}
