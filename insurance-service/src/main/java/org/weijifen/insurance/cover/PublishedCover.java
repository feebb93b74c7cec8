package org.weijifen.insurance.cover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.AppliedEventPolicy;
import org.weijifen.contracts.insurance.BordereauSealed;
import org.weijifen.contracts.insurance.CoverEnded;
import org.weijifen.contracts.insurance.CoverEndorsed;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.contracts.insurance.CoverIssued;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.contracts.insurance.CoverRefused;
import org.weijifen.contracts.insurance.Endorsement;

/**
 * What was announced of one activity's cover: of each line the last verdict, the last terms, the
 * own seal, the number of the last endorsement, and how far known time had come.
 */
final class PublishedCover {
    private final CoverPolicies policies;
    private final Map<String, Verdict> verdicts = new TreeMap<>();
    private Cover.@Nullable Terms terms;
    private Cover.@Nullable Seal bordereau;
    private int endorsements;
    private Instant knownAt = Instant.EPOCH;

    /**
     * @param events by rising revision; those of one commit never speak of the same line twice
     */
    PublishedCover(List<?> events, CoverPolicies policies) {
        this.policies = policies;
        for (Object event : events) {
            if (event instanceof CoverEvent e) {
                tell(e);
            }
        }
    }

    /**
     * The cover with what was announced instead of what it has thereof itself. Facts stay; known
     * time is the later one, since nobody else tells that the cut-off has passed (F3).
     */
    Cover of(Cover facts) {
        Map<String, CoverLine> lines = new TreeMap<>();
        facts.lines()
                .forEach(
                        (id, line) ->
                                lines.put(
                                        id,
                                        line.judged(verdicts.getOrDefault(id, Verdict.PENDING))));
        verdicts.forEach((id, v) -> lines.putIfAbsent(id, CoverLine.UNKNOWN.judged(v)));
        return new Cover(
                facts.header(),
                facts.headerRevision(),
                lines,
                facts.seal(),
                bordereau,
                terms,
                endorsements,
                knownAt.isAfter(facts.knownAt()) ? knownAt : facts.knownAt(),
                facts.eventPolicy());
    }

    private void tell(CoverEvent event) {
        knownAt = event.occurredAt().isAfter(knownAt) ? event.occurredAt() : knownAt;
        switch (event) {
            case CoverIssued e -> {
                terms =
                        new Cover.Terms(
                                e.periodFrom(),
                                e.periodUntil(),
                                e.basis(),
                                e.policyVersion(),
                                e.eventPolicy());
                e.lines().forEach(l -> verdicts.put(l.volunteerId(), Verdict.issued(l.limits())));
            }
            case CoverRefused e ->
                    e.lines()
                            .forEach(
                                    l ->
                                            verdicts.put(
                                                    l.volunteerId(),
                                                    refused(l.reason(), l.ground())));
            case CoverEnded e ->
                    e.lines()
                            .forEach(l -> verdicts.put(l.volunteerId(), Verdict.ended(l.reason())));
            case BordereauSealed e -> bordereau = new Cover.Seal(e.lineCount(), e.sha256());
            case CoverEndorsed e -> endorsed(e);
        }
    }

    /** An endorsement leaves out what the scheme's policy at its start says. */
    private void endorsed(CoverEndorsed e) {
        CoverPolicy policy = policies.at(e.periodFrom());
        AppliedEventPolicy event = e.eventPolicy();
        terms =
                new Cover.Terms(
                        e.periodFrom(),
                        e.periodUntil(),
                        event == null ? policy.basis() : event.basis(),
                        policy.version(),
                        event);
        endorsements = Math.max(endorsements, e.number());
        e.endorsements().forEach(l -> verdicts.put(l.volunteerId(), verdict(l)));
    }

    private static Verdict verdict(Endorsement line) {
        return switch (line.status()) {
            case ISSUED -> Verdict.issued(Objects.requireNonNull(line.limits()));
            case REFUSED -> refused(Objects.requireNonNull(line.reason()), line.ground());
            case ENDED -> Verdict.ended(Objects.requireNonNull(line.reason()));
        };
    }

    private static Verdict refused(CoverReason reason, @Nullable String code) {
        CoverGround ground = CoverGround.of(code);
        return ground == null ? Verdict.refused(reason) : Verdict.refused(ground);
    }
}
