package org.weijifen.insurance.cover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.insurance.BordereauSealed;
import org.weijifen.contracts.insurance.CoverEnded;
import org.weijifen.contracts.insurance.CoverEndorsed;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.contracts.insurance.CoverIssued;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.contracts.insurance.CoverRefused;
import org.weijifen.contracts.insurance.EndedLine;
import org.weijifen.contracts.insurance.Endorsement;
import org.weijifen.contracts.insurance.EndorsementStatus;
import org.weijifen.contracts.insurance.InsuredLine;
import org.weijifen.contracts.insurance.RefusedLine;
import org.weijifen.insurance.cover.Verdict.Status;
import org.weijifen.platform.aggregate.Aggregate;

/**
 * {@code covers/<activityId>}: how a change of state is announced (domain.md F6, F8). Before the
 * own seal by {@code cover.issued}, {@code cover.refused} and {@code cover.ended}, at most one of
 * each in a commit; after it by one endorsement.
 */
public final class CoverAggregate implements Aggregate<Cover> {

    @Override
    public String collection() {
        return "covers";
    }

    @Override
    public int schema() {
        return 2;
    }

    @Override
    public Class<Cover> type() {
        return Cover.class;
    }

    /** The cut-off, while it is ahead. */
    @Override
    public Set<Instant> deadlines(Cover cover) {
        ActivityHeader header = cover.header();
        return header == null || cover.cutoff() == CoverRules.Cutoff.PASSED
                ? Set.of()
                : Set.of(header.cutoffAt());
    }

    @Override
    public List<CoverEvent> events(String id, @Nullable Cover before, Cover after, long revision) {
        Cover.Terms terms = after.terms();
        if (terms == null) {
            return List.of();
        }
        CoverChanges changes = CoverChanges.between(before, after);
        if (before != null && before.bordereau() != null) {
            return changes.isEmpty()
                    ? List.of()
                    : List.of(endorsed(id, after, terms, changes, revision));
        }
        List<CoverEvent> events = new ArrayList<>();
        addVerdicts(events, id, after, changes, revision);
        Cover.Seal own = after.bordereau();
        if (own != null) {
            events.add(
                    new BordereauSealed(
                            revision,
                            after.knownAt(),
                            id,
                            own.lineCount(),
                            own.sha256(),
                            terms.from(),
                            terms.until(),
                            terms.policyVersion(),
                            terms.eventPolicy()));
        }
        return events;
    }

    private static void addVerdicts(
            List<CoverEvent> events, String id, Cover after, CoverChanges changes, long revision) {
        Instant at = after.knownAt();
        Cover.Terms terms = Objects.requireNonNull(after.terms());
        List<InsuredLine> issued = new ArrayList<>();
        changes.issued()
                .forEach(
                        (volunteer, verdict) ->
                                issued.add(
                                        new InsuredLine(
                                                volunteer,
                                                Objects.requireNonNull(verdict.limits()))));
        if (!issued.isEmpty()) {
            events.add(
                    new CoverIssued(
                            revision,
                            at,
                            id,
                            terms.from(),
                            terms.until(),
                            terms.basis(),
                            issued,
                            terms.policyVersion(),
                            terms.eventPolicy()));
        }
        List<RefusedLine> refused =
                linesOf(
                        changes,
                        Status.REFUSED,
                        (volunteer, verdict) ->
                                new RefusedLine(
                                        volunteer,
                                        reasonOf(verdict),
                                        CoverGround.codeOf(verdict.ground())));
        if (!refused.isEmpty()) {
            events.add(new CoverRefused(revision, at, id, refused));
        }
        List<EndedLine> ended =
                linesOf(
                        changes,
                        Status.ENDED,
                        (volunteer, verdict) -> new EndedLine(volunteer, reasonOf(verdict)));
        if (!ended.isEmpty()) {
            events.add(new CoverEnded(revision, at, id, ended));
        }
    }

    private static <T> List<T> linesOf(
            CoverChanges changes, Status status, BiFunction<String, Verdict, T> line) {
        List<T> lines = new ArrayList<>();
        changes.verdicts()
                .forEach(
                        (volunteer, verdict) -> {
                            if (verdict.status() == status) {
                                lines.add(line.apply(volunteer, verdict));
                            }
                        });
        return lines;
    }

    private static CoverReason reasonOf(Verdict verdict) {
        return Objects.requireNonNull(verdict.reason());
    }

    private static CoverEndorsed endorsed(
            String id, Cover after, Cover.Terms terms, CoverChanges changes, long revision) {
        List<Endorsement> endorsements = new ArrayList<>();
        changes.verdicts()
                .forEach(
                        (volunteer, verdict) ->
                                endorsements.add(
                                        new Endorsement(
                                                volunteer,
                                                statusOf(verdict),
                                                verdict.reason(),
                                                verdict.limits(),
                                                CoverGround.codeOf(verdict.ground()))));
        return new CoverEndorsed(
                revision,
                after.knownAt(),
                id,
                after.endorsements(),
                endorsements,
                terms.from(),
                terms.until(),
                terms.eventPolicy());
    }

    private static EndorsementStatus statusOf(Verdict verdict) {
        return switch (verdict.status()) {
            case ISSUED -> EndorsementStatus.ISSUED;
            case REFUSED -> EndorsementStatus.REFUSED;
            case ENDED -> EndorsementStatus.ENDED;
            case PENDING -> throw new IllegalStateException("a pending line is not announced");
        };
    }
}
