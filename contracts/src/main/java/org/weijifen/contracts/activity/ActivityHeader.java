package org.weijifen.contracts.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * The public state of an activity without its roster.
 *
 * @param status where the filing stands now
 * @param organizationIds all organisers, at least one
 * @param title at most 200 characters, like the place
 * @param startsAt scheduled start; {@code endsAt} lies after it
 * @param cutoffAt the earliest scheduled start the activity was ever filed with (domain.md F2)
 * @param filedAt the latest filing
 * @param stoodFiledAtCutoff whether the activity stood FILED right before the cut-off
 * @param cancelledAt when it was cancelled, if it was
 */
public record ActivityHeader(
        ActivityStatus status,
        List<String> organizationIds,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        Instant cutoffAt,
        @Nullable Instant filedAt,
        boolean stoodFiledAtCutoff,
        @Nullable Instant cancelledAt) {

    public ActivityHeader {
        Checks.present(status, "status");
        organizationIds = PublicIds.requireSome(organizationIds, "organizationIds");
        Checks.text(title, "title");
        Checks.text(place, "place");
        Checks.present(startsAt, "startsAt");
        Checks.present(endsAt, "endsAt");
        Checks.after(startsAt, endsAt, "endsAt");
        Checks.present(cutoffAt, "cutoffAt");
    }
}
