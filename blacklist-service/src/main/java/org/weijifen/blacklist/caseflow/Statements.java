package org.weijifen.blacklist.caseflow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.scheme.Roles;

/**
 * Whose word a step of the subject's side is: a named body speaks for itself, and for nobody else
 * (domain.md V9). What the association records on behalf is the word of the case's own subject, and
 * answers the notice for all. Pure.
 */
final class Statements {
    private Statements() {}

    /** Id of the subject that a step's statement is of. */
    static String speaker(CaseFile file, CaseStep step) {
        Authority authority = step.authority();
        String office = authority == null ? null : authority.office();
        return office != null && isByOrganizer(authority) ? office : file.subject().id();
    }

    /** The same of who acts now. */
    static String speaker(CaseFile file, @Nullable Party party) {
        return party == null || party.isSubject(file) || party.organizationId() == null
                ? file.subject().id()
                : party.organizationId();
    }

    static long count(CaseFile file, StepKind kind, @Nullable Party party) {
        String speaker = speaker(file, party);
        return file.steps().stream()
                .filter(s -> s.is(kind) && speaker(file, s).equals(speaker))
                .count();
    }

    /** Whether every subject of the notice has said what it had to say. */
    static boolean areAllIn(CaseFile file) {
        List<CaseStep> answers = new ArrayList<>();
        for (CaseStep step : file.steps()) {
            boolean heard = file.has(StepKind.HEARING_HELD);
            if (step.is(StepKind.DEFENCE)
                    || step.is(StepKind.DEFENCE_WAIVED)
                    || (heard && step.is(StepKind.HEARING_REQUESTED))) {
                answers.add(step);
            }
        }
        Proposal proposal = file.course().proposal();
        List<String> noticed = new ArrayList<>(List.of(file.subject().id()));
        noticed.addAll(proposal == null ? List.of() : proposal.named());
        return noticed.stream()
                .allMatch(
                        id ->
                                answers.stream()
                                        .anyMatch(
                                                s -> isOnBehalf(s) || speaker(file, s).equals(id)));
    }

    /** Whether what was said in a step is not for this subject to read. */
    static boolean isHidden(CaseFile file, CaseStep step, String reader) {
        if (step.is(StepKind.HEARING_HELD)) {
            return !reader.equals(file.subject().id())
                    && file.steps().stream()
                            .noneMatch(
                                    s ->
                                            s.is(StepKind.HEARING_REQUESTED)
                                                    && speaker(file, s).equals(reader));
        }
        boolean statement =
                step.is(StepKind.DEFENCE)
                        || step.is(StepKind.DEFENCE_WAIVED)
                        || step.is(StepKind.HEARING_REQUESTED)
                        || step.is(StepKind.OBJECTION)
                        || (step.kind() == null && step.status() == CaseStatus.APPEALED);
        return statement && !speaker(file, step).equals(reader);
    }

    private static boolean isByOrganizer(@Nullable Authority authority) {
        return authority != null && Roles.ORGANIZER.equals(authority.role());
    }

    private static boolean isOnBehalf(CaseStep step) {
        Authority authority = step.authority();
        return authority == null
                || !(isByOrganizer(authority) || Roles.VOLUNTEER.equals(authority.role()));
    }
}
