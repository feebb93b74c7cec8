package org.weijifen.reward.tier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.reward.CertificateIssued;
import org.weijifen.contracts.reward.CertificateRevoked;
import org.weijifen.contracts.reward.TierEvent;
import org.weijifen.contracts.reward.TierReached;
import org.weijifen.contracts.reward.TierWithdrawn;

/**
 * The stars and certificates that follow from what was published of one volunteer. Of several
 * events about one star or certificate the highest revision counts.
 */
public final class PublishedTiers {
    private static final Comparator<CertificateIssued> OLDEST_FIRST =
            Comparator.comparingLong(CertificateIssued::revision)
                    .thenComparingInt(CertificateIssued::tier);

    private final Map<Integer, NavigableMap<Long, TierEvent>> tiers = new TreeMap<>();
    private final List<CertificateIssued> issued = new ArrayList<>();
    private final Map<String, CertificateRevoked> revoked = new HashMap<>();

    /**
     * @param events of one volunteer in any order, each once; those of other kinds are passed over
     */
    public PublishedTiers(List<?> events) {
        for (Object event : events) {
            switch (event) {
                case TierEvent e ->
                        tiers.computeIfAbsent(e.tier(), _ -> new TreeMap<>()).put(e.revision(), e);
                case CertificateIssued e -> issued.add(e);
                case CertificateRevoked e -> revoked.put(e.certificateNumber(), e);
                default -> {}
            }
        }
        issued.sort(OLDEST_FIRST);
    }

    /** All stars ever reached, in order of tier. */
    public List<Star> stars() {
        return tiers.values().stream().map(e -> star(e.lastEntry().getValue())).toList();
    }

    /**
     * All certificates ever issued, oldest first. What the certificate's own event leaves out is
     * that of the star for which it was issued.
     */
    public List<Certificate> certificates() {
        return issued.stream().map(this::certificate).toList();
    }

    private static Star star(TierEvent e) {
        boolean standing =
                switch (e) {
                    case TierReached _ -> true;
                    case TierWithdrawn _ -> false;
                };
        return new Star(e.tier(), standing, e.occurredAt(), e.creditedMinutes(), e.policyVersion());
    }

    private Certificate certificate(CertificateIssued e) {
        CertificateRevoked end = revoked.get(e.certificateNumber());
        TierEvent star = starOf(e);
        return new Certificate(
                e.certificateNumber(),
                e.tier(),
                e.occurredAt(),
                star == null ? 0 : star.creditedMinutes(),
                star == null ? "" : star.policyVersion(),
                e.replaces(),
                end == null ? null : end.occurredAt(),
                end == null ? null : end.reason());
    }

    /** A star is told in the commit of its certificate, or before it; never after it. */
    private @Nullable TierEvent starOf(CertificateIssued e) {
        var told = tiers.getOrDefault(e.tier(), new TreeMap<>()).floorEntry(e.revision());
        return told == null ? null : told.getValue();
    }
}
