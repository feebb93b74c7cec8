package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.ViolationClass;

/**
 * One case, at {@code cases/<caseId>}.
 *
 * @param occurredOn local date of the violation, as reported
 * @param steps at least the report, in order
 * @param ruling what stands now; absent before a decision
 * @param consequencesOpen whether the last step's consequences in other documents are still to be
 *     carried out; a resumption finishes them after a crash
 */
public record CaseFile(
        Subject subject,
        ViolationClass violationClass,
        LocalDate occurredOn,
        String description,
        CaseStatus status,
        List<CaseStep> steps,
        @Nullable Ruling ruling,
        boolean consequencesOpen) {

    public CaseFile {
        steps = List.copyOf(steps);
    }

    /** With one more step. */
    CaseFile step(CaseStep step, @Nullable Ruling newRuling, boolean consequences) {
        List<CaseStep> more = new ArrayList<>(steps);
        more.add(step);
        return new CaseFile(
                subject,
                violationClass,
                occurredOn,
                description,
                step.status(),
                more,
                newRuling,
                consequences);
    }

    /** The same step with a changed ruling, to be carried out. */
    public CaseFile reopenedWith(Ruling newRuling) {
        return new CaseFile(
                subject, violationClass, occurredOn, description, status, steps, newRuling, true);
    }

    CaseFile ruled(Ruling newRuling) {
        return reopenedWith(newRuling);
    }

    /**
     * Rises with every step, every act about the ruling and every named body that turns out to be
     * known: who has carried out less must not call it settled.
     */
    public int progress() {
        if (ruling == null) {
            return steps.size();
        }
        long known = ruling.namedBodies().stream().filter(b -> b.kind() != null).count();
        return steps.size() + ruling.actsInOrder().size() + (int) known;
    }

    /** Instant of the last step or act. */
    public Instant lastAt() {
        Instant step = lastStep().at();
        Instant act = ruling == null || ruling.acts() == null ? step : ruling.acts().getLast().at();
        return act.isAfter(step) ? act : step;
    }

    /** With the consequences of all its steps carried out. */
    public CaseFile settled() {
        return new CaseFile(
                subject, violationClass, occurredOn, description, status, steps, ruling, false);
    }

    public CaseStep lastStep() {
        return steps.getLast();
    }

    /** Who took steps of these kinds. */
    Set<String> personsOf(CaseStatus... kinds) {
        Set<CaseStatus> wanted = Set.of(kinds);
        return steps.stream()
                .filter(s -> wanted.contains(s.status()))
                .map(CaseStep::by)
                .collect(Collectors.toSet());
    }
}
