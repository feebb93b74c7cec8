package org.weijifen.reward.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.reward.BenefitCancelled;
import org.weijifen.contracts.reward.BenefitGranted;
import org.weijifen.contracts.reward.BenefitUsed;
import org.weijifen.contracts.reward.CertificateIssued;
import org.weijifen.contracts.reward.CertificateRevoked;
import org.weijifen.contracts.reward.TierReached;
import org.weijifen.contracts.reward.TierWithdrawn;
import org.weijifen.reward.benefit.Benefit;
import org.weijifen.reward.benefit.Benefit.Status;
import org.weijifen.reward.tier.Certificate;
import org.weijifen.reward.tier.Star;

/**
 * What a change of an account means in public: what falls first, highest star first; then what
 * rises, lowest star first. Instants are the stored known times.
 */
final class AccountEvents {
    private final String volunteerId;
    private final long revision;
    private final List<Event> events = new ArrayList<>();

    private AccountEvents(String volunteerId, long revision) {
        this.volunteerId = volunteerId;
        this.revision = revision;
    }

    static List<Event> of(@Nullable Account before, Account after, long revision) {
        var collector = new AccountEvents(after.volunteerId(), revision);
        collector.stars(before == null ? List.of() : before.stars(), after.stars());
        collector.certificates(
                before == null ? List.of() : before.certificates(), after.certificates());
        collector.benefits(before == null ? List.of() : before.benefits(), after.benefits());
        return List.copyOf(collector.events);
    }

    private void stars(List<Star> before, List<Star> after) {
        Map<Integer, Boolean> stood = new HashMap<>();
        before.forEach(s -> stood.put(s.tier(), s.standing()));
        after.reversed().stream()
                .filter(s -> !s.standing() && stood.getOrDefault(s.tier(), false))
                .forEach(
                        s ->
                                events.add(
                                        new TierWithdrawn(
                                                revision,
                                                s.since(),
                                                volunteerId,
                                                s.tier(),
                                                s.creditedMinutes(),
                                                s.policyVersion())));
        after.stream()
                .filter(s -> s.standing() && !stood.getOrDefault(s.tier(), false))
                .forEach(
                        s ->
                                events.add(
                                        new TierReached(
                                                revision,
                                                s.since(),
                                                volunteerId,
                                                s.tier(),
                                                s.creditedMinutes(),
                                                s.policyVersion())));
    }

    private void certificates(List<Certificate> before, List<Certificate> after) {
        Map<String, Boolean> wasValid = new HashMap<>();
        before.forEach(c -> wasValid.put(c.number(), c.isValid()));
        after.stream()
                .filter(c -> !c.isValid() && wasValid.getOrDefault(c.number(), false))
                .sorted(Comparator.comparingInt(Certificate::tier).reversed())
                .forEach(this::revoked);
        after.stream()
                .filter(c -> !wasValid.containsKey(c.number()))
                .forEach(
                        c ->
                                events.add(
                                        new CertificateIssued(
                                                revision,
                                                c.issuedAt(),
                                                volunteerId,
                                                c.number(),
                                                c.tier(),
                                                c.replaces())));
    }

    private void revoked(Certificate certificate) {
        Instant at = certificate.revokedAt();
        String reason = certificate.revokedReason();
        if (at != null && reason != null) {
            events.add(
                    new CertificateRevoked(
                            revision,
                            at,
                            volunteerId,
                            certificate.number(),
                            certificate.tier(),
                            reason));
        }
    }

    private void benefits(List<Benefit> before, List<Benefit> after) {
        Map<String, Benefit> known = new HashMap<>();
        before.forEach(b -> known.put(b.benefitId(), b));
        for (Benefit benefit : after) {
            Benefit old = known.get(benefit.benefitId());
            boolean stood = old != null && old.stands();
            if (benefit.stands() && !stood) {
                events.add(
                        new BenefitGranted(
                                revision,
                                benefit.since(),
                                volunteerId,
                                benefit.benefitId(),
                                benefit.kind(),
                                benefit.year(),
                                benefit.validUntil(),
                                benefit.policyVersion()));
            }
            LocalDate usedOn = benefit.usedOn();
            if (usedOn != null && (old == null || old.usedOn() == null)) {
                events.add(
                        new BenefitUsed(
                                revision,
                                benefit.since(),
                                volunteerId,
                                benefit.benefitId(),
                                benefit.kind(),
                                benefit.year(),
                                usedOn));
            }
            if (!benefit.stands() && stood) {
                events.add(
                        new BenefitCancelled(
                                revision,
                                benefit.since(),
                                volunteerId,
                                benefit.benefitId(),
                                benefit.kind(),
                                benefit.year(),
                                benefit.status() == Status.OVER_GRANTED));
            }
        }
    }
}
