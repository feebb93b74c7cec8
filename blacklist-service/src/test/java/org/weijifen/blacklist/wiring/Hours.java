package org.weijifen.blacklist.wiring;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.platform.aggregate.Revisions;
import org.weijifen.scheme.SchemeCalendar;

/** Verified hours as activity-service would tell them. */
final class Hours {
    private Hours() {}

    static HoursVerified verified(
            String recordId, List<String> organizations, Instant from, Instant until) {
        var interval = new Interval(from, until);
        return new HoursVerified(
                Revisions.of(1, 1),
                until,
                recordId,
                "vol-1",
                "act-1",
                organizations,
                organizations.getFirst(),
                List.of(interval),
                "COMMUNITY_SERVICE",
                until,
                until,
                false,
                SchemeCalendar.monthsOf(interval).stream().map(YearMonth::toString).toList(),
                organizations);
    }

    static HoursVerified verified(
            String recordId, List<String> organizations, String from, String until) {
        return verified(
                recordId,
                organizations,
                OffsetDateTime.parse(from).toInstant(),
                OffsetDateTime.parse(until).toInstant());
    }
}
