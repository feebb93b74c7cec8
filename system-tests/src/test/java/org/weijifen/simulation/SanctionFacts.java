package org.weijifen.simulation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Subject;

/** One sanction as the officers left it (domain.md V4 to V8). */
final class SanctionFacts {
    final Subject subject;
    final Instant effectiveAt;
    final List<Period> imposed;
    final @Nullable PublicationOrder order;
    List<Period> standing;
    List<String> falsified;

    /** When an appeal changed it. */
    @Nullable Instant changedAt;

    SanctionFacts(
            Subject subject,
            Period imposed,
            List<String> falsified,
            @Nullable PublicationOrder order) {
        this.subject = subject;
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

    boolean isReversed() {
        return standing.isEmpty();
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
        List<Period> then = changedAt == null || !at.isAfter(changedAt) ? imposed : standing;
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
                + " falsified "
                + falsified;
    }
}
