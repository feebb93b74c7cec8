package org.weijifen.blacklist.suppression;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.scheme.SchemeCalendar;

/**
 * Takes a revision of a record into the buckets of all organisations and months that any of its
 * revisions touched, so that a correction empties the places that it leaves. Pure.
 */
final class IndexRecord implements Folds<Bucket, HoursEvent> {
    @Override
    public Collection<String> ids(HoursEvent event) {
        Set<YearMonth> months = new LinkedHashSet<>();
        event.touchedMonths().forEach(month -> months.add(YearMonth.parse(month)));
        if (event instanceof HoursVerified verified) {
            verified.intervals().forEach(i -> months.addAll(SchemeCalendar.monthsOf(i)));
        }
        Set<String> ids = new LinkedHashSet<>();
        for (String organizationId : event.touchedOrganizationIds()) {
            for (YearMonth month : months) {
                ids.add(BucketKey.of(organizationId, month, event.recordId()).id());
            }
        }
        return ids;
    }

    @Override
    public Decision<Bucket> fold(String id, @Nullable Bucket state, HoursEvent event) {
        return BucketRules.onRecord(state, BucketKey.parse(id), event);
    }
}
