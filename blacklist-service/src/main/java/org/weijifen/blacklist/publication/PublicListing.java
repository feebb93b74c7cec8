package org.weijifen.blacklist.publication;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.publication.PublicBlacklist.Entry;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.platform.web.RequestKeys;
import org.weijifen.scheme.SchemeCalendar;

/**
 * The whole public list as it is at one instant.
 *
 * @param entries in order of their ids
 * @param nextChange the next instant at which one of those begins or ends by schedule; absent where
 *     none does
 */
public record PublicListing(Instant at, List<Entry> entries, @Nullable Instant nextChange) {
    private static final Duration LONGEST_AGE = Duration.ofSeconds(60);

    public PublicListing {
        entries = List.copyOf(entries);
    }

    /** One page of it. */
    public Page<Entry> page(PageRequest request) {
        String after = request.afterId();
        List<Entry> loaded =
                entries.stream()
                        .filter(e -> after == null || e.entryId().compareTo(after) > 0)
                        .limit(request.fetch())
                        .toList();
        return Page.of(request, loaded, Entry::entryId);
    }

    /**
     * Until when a copy of the list tells the truth, as far as the schedule knows: its next change,
     * and the end of the local day at the latest.
     */
    public Instant validUntil() {
        Instant midnight = SchemeCalendar.startOf(SchemeCalendar.dateOf(at).plusDays(1));
        Instant change = nextChange;
        return change == null || midnight.isBefore(change) ? midnight : change;
    }

    /** How long a cache may keep it: never beyond a scheduled change, and never long. */
    public Duration age() {
        Instant change = nextChange;
        Duration rest = change == null ? LONGEST_AGE : Duration.between(at, change);
        return rest.compareTo(LONGEST_AGE) < 0 ? rest : LONGEST_AGE;
    }

    /**
     * 32 hexadecimal digits that differ where the values differ.
     *
     * @param values records, lists and plain values, whose text is the same wherever they are equal
     */
    static String tag(Object... values) {
        String text = List.of(values).toString();
        return RequestKeys.bodyHash(text.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }
}
