package org.weijifen.blacklist.publication;

import java.time.Instant;
import java.util.List;
import org.weijifen.blacklist.publication.PublicBlacklist.Entry;
import org.weijifen.platform.aggregate.StateCodec;

/** The whole list as a copy to take away, which says until when it holds. Pure. */
final class ListCopies {
    private ListCopies() {}

    /**
     * What is signed (docs/public-list.md).
     *
     * @param entries in order of their ids
     */
    record Snapshot(
            String schemeId, Instant generatedAt, Instant validUntil, List<Entry> entries) {}

    /** The snapshot as JSON; absent components are left out. */
    static String json(String scheme, PublicListing list) {
        return StateCodec.mapper()
                .writeValueAsString(
                        new Snapshot(scheme, list.at(), list.validUntil(), list.entries()));
    }

    /** A first line with the end of its validity, then the names of the columns, then the list. */
    static String csv(String scheme, PublicListing list) {
        CsvText csv =
                new CsvText()
                        .line("schemeId", scheme, "validUntil", list.validUntil())
                        .line(
                                "entryId",
                                "kind",
                                "organizationId",
                                "organizationName",
                                "maskedPerson",
                                "violationClass",
                                "severity",
                                "from",
                                "until",
                                "objection");
        for (Entry entry : list.entries()) {
            csv.line(
                    entry.entryId(),
                    entry.kind(),
                    entry.organizationId(),
                    entry.organizationName(),
                    entry.maskedPerson(),
                    entry.violationClass(),
                    entry.severity(),
                    entry.from(),
                    entry.until(),
                    entry.objection());
        }
        return csv.toString();
    }
}
