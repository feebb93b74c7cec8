package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.platform.aggregate.Act;

/**
 * One case, at {@code cases/<caseId>}.
 *
 * @param occurredOn local date of the violation, as reported
 * @param steps at least the report, in order
 * @param ruling what stands now; absent before a decision
 * @param consequencesOpen whether the last step's consequences in other documents are still to be
 *     carried out; a resumption finishes them after a crash
 * @param proceedings terms and clocks; absent in cases from before they were kept
 */
public record CaseFile(
        Subject subject,
        ViolationClass violationClass,
        LocalDate occurredOn,
        String description,
        CaseStatus status,
        List<CaseStep> steps,
        @Nullable Ruling ruling,
        boolean consequencesOpen,
        @Nullable Proceedings proceedings) {

    public CaseFile {
        steps = List.copyOf(steps);
    }

    /** With one more step; what was due in the state before is not any more. */
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
                consequences,
                proceedings == null || step.status() == status
                        ? proceedings
                        : CaseClocks.stopped(proceedings, step.status()));
    }

    /** The same step with a changed ruling, to be carried out. */
    public CaseFile reopenedWith(Ruling newRuling) {
        return new CaseFile(
                subject,
                violationClass,
                occurredOn,
                description,
                status,
                steps,
                newRuling,
                true,
                proceedings);
    }

    /** The same ruling with the documents of its acts; nothing more is to be carried out. */
    CaseFile documented(Ruling same) {
        return consequencesOpen
                ? reopenedWith(same)
                : new CaseFile(
                        subject,
                        violationClass,
                        occurredOn,
                        description,
                        status,
                        steps,
                        same,
                        false,
                        proceedings);
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
                subject,
                violationClass,
                occurredOn,
                description,
                status,
                steps,
                ruling,
                false,
                proceedings == null ? null : proceedings.stop(DueTask.MARK_OBJECTION));
    }

    CaseFile with(Proceedings course) {
        return with(steps, course);
    }

    /** With what the last step rests on. */
    CaseFile lastStepUnder(Act act, Warrant warrant) {
        List<CaseStep> same = new ArrayList<>(steps);
        same.set(same.size() - 1, lastStep().under(act, warrant));
        return with(same, proceedings);
    }

    private CaseFile with(List<CaseStep> newSteps, @Nullable Proceedings course) {
        return new CaseFile(
                subject,
                violationClass,
                occurredOn,
                description,
                status,
                newSteps,
                ruling,
                consequencesOpen,
                course);
    }

    Proceedings course() {
        return proceedings == null ? Proceedings.NONE : proceedings;
    }

    public CaseStep lastStep() {
        return steps.getLast();
    }

    boolean has(StepKind kind) {
        return steps.stream().anyMatch(s -> s.is(kind));
    }

    long count(StepKind... kinds) {
        List<StepKind> wanted = Arrays.asList(kinds);
        return steps.stream().filter(s -> wanted.contains(s.kind())).count();
    }

    /** How often it came into a state. */
    long count(CaseStatus entered) {
        return steps.stream().filter(s -> s.status() == entered && s.kind() == null).count();
    }

    /**
     * Whether an objection to the published entry waits for its answer; none to one that is gone.
     */
    public boolean hasOpenObjection() {
        return ProcedureRules.PUBLISHED.contains(status)
                && count(StepKind.OBJECTION) > count(StepKind.OBJECTION_ANSWERED);
    }

    /** Whether the published entry says that it is disputed. */
    public boolean hasDispute() {
        return status == CaseStatus.APPEALED || hasOpenObjection();
    }

    /** From the notice on; a case that comes to nothing before stays unknown to its subject. */
    boolean isKnownToSubject() {
        return ruling != null
                || steps.stream().anyMatch(s -> s.status() == CaseStatus.NOTICE_SERVED);
    }

    /** Who took steps of these kinds. */
    Set<String> personsOf(CaseStatus... kinds) {
        Set<CaseStatus> wanted = Set.of(kinds);
        return steps.stream()
                .filter(s -> wanted.contains(s.status()))
                .map(CaseStep::by)
                .collect(Collectors.toSet());
    }

    /** Who took the step into this state. */
    Set<String> personsEntering(CaseStatus entered) {
        return steps.stream()
                .filter(s -> s.status() == entered && s.kind() == null)
                .map(CaseStep::by)
                .collect(Collectors.toSet());
    }

    Set<String> personsOf(StepKind kind) {
        return steps.stream().filter(s -> s.is(kind)).map(CaseStep::by).collect(Collectors.toSet());
    }

    /** Everybody who took a step, also of an earlier appeal, or ordered a publication. */
    Set<String> persons() {
        Set<String> persons = new HashSet<>(RulingActs.publishers(ruling));
        steps.forEach(s -> persons.add(s.by()));
        return persons;
    }
}
