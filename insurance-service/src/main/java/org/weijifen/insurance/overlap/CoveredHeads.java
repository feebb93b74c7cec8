package org.weijifen.insurance.overlap;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who is covered in which activity. */
@FunctionalInterface
public interface CoveredHeads {
    /** Volunteer ids by activity id; an activity without cover is absent or empty. */
    Map<String, List<String>> of(Collection<String> activityIds);
}
