package org.weijifen.reward.tier;

import java.util.ArrayList;
import java.util.List;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.scheme.SchemePolicy;

/**
 * Recognition (domain.md H8, H9): every scheme so far recognises at once, so exactly the standing
 * stars have one valid certificate each.
 */
public final class CertificateRules {
    private CertificateRules() {}

    /**
     * Revokes those of fallen stars, issues those of risen ones.
     *
     * @param stars all stars, already judged
     * @return all certificates ever issued, oldest first
     */
    public static List<Certificate> recognise(
            List<Certificate> certificates,
            List<Star> stars,
            String volunteerId,
            SchemePolicy policy) {
        List<Certificate> all = new ArrayList<>(certificates);
        for (Star star : stars) {
            if (star.standing()) {
                issueIfMissing(all, star, volunteerId, policy.scheme());
            } else {
                all.replaceAll(
                        c -> c.tier() == star.tier() && c.isValid() ? c.revoked(star.since()) : c);
            }
        }
        return List.copyOf(all);
    }

    private static void issueIfMissing(
            List<Certificate> all, Star star, String volunteerId, String scheme) {
        List<Certificate> earlier = all.stream().filter(c -> c.tier() == star.tier()).toList();
        if (earlier.stream().anyMatch(Certificate::isValid)) {
            return;
        }
        String number =
                DerivedIds.of(
                        "certificate",
                        scheme,
                        volunteerId,
                        Integer.toString(star.tier()),
                        Integer.toString(earlier.size() + 1));
        all.add(
                new Certificate(
                        number,
                        star.tier(),
                        star.since(),
                        star.creditedMinutes(),
                        star.policyVersion(),
                        earlier.isEmpty() ? null : earlier.getLast().number(),
                        null,
                        null));
    }
}
