package org.weijifen.simulation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.platform.aggregate.DerivedIds;

/** One sanction as the officers left it (domain.md V4 to V8). */
final class SanctionFacts {
    final String caseId;
    final Subject subject;
    final String sanctionId;
    final Instant effectiveAt;
    final List<Period> imposed;
    @Nullable PublicationOrder order;
    List<Period> standing;
    List<String> falsified;

    /** When an appeal changed it. */
    @Nullable Instant changedAt;

    @Nullable Instant repairedAt;
    int retroactiveActs;
    boolean everStayed;

    /**
     * @param named whether the decision names the subject beside the case's own
     */
    SanctionFacts(
            String caseId,
            boolean named,
            Subject subject,
            Period imposed,
            List<String> falsified,
            @Nullable PublicationOrder order) {
        this.caseId = caseId;
        this.subject = subject;
        sanctionId =
                named
                        ? DerivedIds.of("sanction", caseId, subject.id())
                        : DerivedIds.of("sanction", caseId);
        this.effectiveAt = imposed.from();
        this.imposed = List.of(imposed);
        this.order = order;
        standing = this.imposed;
        this.falsified = falsified;
    }

    void cutTo(List<Period> remaining, List<String> kept, Instant at) {
        standing = remaining;
        falsified = kept;
        changedAt = at;
    }

    /** V6: the window begins earlier. */
    void reachBack(Instant from) {
        standing = List.of(new Period(from, standing.getLast().until()));
        retroactiveActs++;
    }

    /** V7: from the next whole minute on nothing is left. */
    void repair(Instant at) {
        Instant from = Instant.ofEpochSecond(Math.ceilDiv(at.toEpochMilli(), 60_000L) * 60);
        repairedAt = from;
        standing =
                standing.stream()
                        .filter(p -> p.from().isBefore(from))
                        .map(
                                p ->
                                        p.until() != null && p.until().isBefore(from)
                                                ? p
                                                : new Period(p.from(), from))
                        .toList();
    }

    /** What is in no list of case steps: its own sanction beside the case's subject. */
    boolean isNamed() {
        return !sanctionId.equals(DerivedIds.of("sanction", caseId));
    }

    boolean isReversed() {
        return standing.isEmpty() && repairedAt == null;
    }

    boolean isCut() {
        return changedAt != null && !standing.isEmpty();
    }

    boolean isOn(String subjectId) {
        return subject.id().equals(subjectId);
    }

    /** Whether it covers an instant, by what is left of it. */
    boolean covers(Instant at) {
        return standing.stream().anyMatch(p -> p.contains(at));
    }

    /** Whether it stood right before an instant, by what was decided until then. */
    boolean stoodRightBefore(Instant at) {
        List<Period> then = changedAt != null && !at.isAfter(changedAt) ? imposed : standing;
        return then.stream()
                .anyMatch(
                        p -> {
                            Instant until = p.until();
                            return p.from().isBefore(at) && (until == null || !until.isBefore(at));
                        });
    }

    @Override
    public String toString() {
        return "sanction on "
                + subject
                + " imposed "
                + imposed
                + " standing "
                + standing
                + " changed "
                + changedAt
                + " repaired "
                + repairedAt
                + " falsified "
                + falsified;
    }
}
