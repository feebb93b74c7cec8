package org.weijifen.blacklist.caseflow;

import static org.weijifen.blacklist.caseflow.RulingChecks.require;
import static org.weijifen.blacklist.caseflow.RulingChecks.requireWholeMinute;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.SanctionCommand.ConfirmRetroactive;
import org.weijifen.blacklist.caseflow.SanctionCommand.ProposeRetroactive;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.RulingAct;
import org.weijifen.blacklist.sanction.RulingAct.Kind;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/**
 * The only way to a window that begins before the decision (domain.md V6): separately reasoned, by
 * the same two persons. Pure.
 */
final class RetroactiveRules {
    private RetroactiveRules() {}

    static Ruling propose(
            CaseFile file,
            Ruling ruling,
            ProposeRetroactive proposal,
            Instant now,
            String by,
            SchemePolicy policy) {
        if (!by.equals(first(file, CaseStatus.NOTICE_SERVED))) {
            throw new RefusedException(SanctionRefusals.otherPerson());
        }
        require(
                file.subject().kind() != SubjectKind.VOLUNTEER,
                "/from",
                "BODIES_ONLY",
                "A sanction on a volunteer does not reach back.",
                "对志愿者的惩戒不得追溯。");
        requireWholeMinute(proposal.from(), "/from");
        List<String> bodies = proposal.bodies();
        if (bodies != null) {
            SanctionRules.requireSubjects(file, bodies);
        }
        check(file, ruling, bodies, proposal.from(), policy);
        return ruling.with(
                new RulingAct(
                        Kind.RETROACTIVE_PROPOSED,
                        now,
                        by,
                        proposal.reason(),
                        proposal.from(),
                        proposal.documentReference(),
                        bodies));
    }

    static Ruling confirm(
            CaseFile file, Ruling ruling, ConfirmRetroactive confirmation, Instant now, String by) {
        RulingAct proposal = RulingActs.proposedRetroactive(ruling);
        Instant from = proposal == null ? null : proposal.from();
        if (proposal == null || from == null) {
            throw new RefusedException(SanctionRefusals.notProposed());
        }
        if (!by.equals(first(file, CaseStatus.DECIDED))) {
            throw new RefusedException(SanctionRefusals.otherPerson());
        }
        List<String> bodies = proposal.bodies();
        Ruling own =
                bodies == null || bodies.contains(file.subject().id())
                        ? ruling.retroactive(from, now)
                        : ruling;
        return own.changeNamed(bodies, one -> one.retroactive(from, now))
                .with(
                        new RulingAct(
                                Kind.RETROACTIVE_ACT,
                                now,
                                by,
                                confirmation.reason(),
                                from,
                                confirmation.documentReference(),
                                bodies));
    }

    /** Earlier than what stands on each of the subjects, and not too early. */
    private static void check(
            CaseFile file,
            Ruling ruling,
            @Nullable List<String> bodies,
            Instant from,
            SchemePolicy policy) {
        boolean own = bodies == null || bodies.contains(file.subject().id());
        boolean earlier =
                (!own || from.isBefore(ruling.standing().getFirst().from()))
                        && ruling.namedBodies().stream()
                                .filter(b -> bodies == null || bodies.contains(b.organizationId()))
                                .allMatch(
                                        b ->
                                                from.isBefore(
                                                        b.ruling().standing().getFirst().from()));
        require(
                earlier,
                "/from",
                "NOT_EARLIER",
                "A retroactive act begins before the window that stands.",
                "追溯起始时间须早于现行期间的开始时间。");
        int months = policy.at(ruling.effectiveAt()).retroactiveMonthsMost();
        require(
                !from.isBefore(monthsBefore(ruling.effectiveAt(), months)),
                "/from",
                "TOO_EARLY",
                "A retroactive act reaches back at most "
                        + months
                        + " months before the sanction takes effect.",
                "追溯不得早于生效时间之前 " + months + " 个月。");
    }

    /** The same local date and time; 29 February becomes the 28th where there is none. */
    private static Instant monthsBefore(Instant effectiveAt, int months) {
        return LocalDateTime.ofInstant(effectiveAt, SchemeCalendar.ZONE)
                .minusMonths(months)
                .atZone(SchemeCalendar.ZONE)
                .toInstant();
    }

    /** Who took the step that led there first. */
    private static @Nullable String first(CaseFile file, CaseStatus status) {
        return file.steps().stream()
                .filter(s -> s.status() == status)
                .map(CaseStep::by)
                .findFirst()
                .orElse(null);
    }
}
