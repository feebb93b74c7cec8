package org.weijifen.blacklist.caseflow;

import static org.weijifen.blacklist.caseflow.RulingChecks.require;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.SanctionCommand.ConfirmRetroactive;
import org.weijifen.blacklist.caseflow.SanctionCommand.EndStay;
import org.weijifen.blacklist.caseflow.SanctionCommand.ProposeRepair;
import org.weijifen.blacklist.caseflow.SanctionCommand.ProposeRetroactive;
import org.weijifen.blacklist.caseflow.SanctionCommand.Publish;
import org.weijifen.blacklist.caseflow.SanctionCommand.Repair;
import org.weijifen.blacklist.caseflow.SanctionCommand.Stay;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.RulingAct;
import org.weijifen.blacklist.sanction.RulingAct.Kind;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.scheme.SchemePolicy;

/** Stay, repair, expiry, retroactive act and publication (domain.md V6 to V9). Pure. */
final class SanctionRules {
    /** Keeps a case's document bounded. */
    private static final int MOST_ACTS = 100;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Set<CaseStatus> BITES =
            Set.of(CaseStatus.EFFECTIVE, CaseStatus.UPHELD, CaseStatus.PARTLY_REVERSED);

    private SanctionRules() {}

    /** In which states a command is possible. */
    static Set<CaseStatus> from(SanctionCommand command) {
        return switch (command) {
            case Stay _, EndStay _ -> ProcedureRules.PUBLISHED;
            // Every subject must still be able to appeal against what such an act adds.
            case ProposeRetroactive _, ConfirmRetroactive _ ->
                    Set.of(CaseStatus.DECIDED, CaseStatus.EFFECTIVE);
            case ProposeRepair _, Repair _ -> BITES;
            case Publish _ ->
                    Set.of(
                            CaseStatus.DECIDED,
                            CaseStatus.EFFECTIVE,
                            CaseStatus.APPEALED,
                            CaseStatus.UPHELD,
                            CaseStatus.PARTLY_REVERSED);
        };
    }

    /**
     * @throws RefusedException CONFLICT, FORBIDDEN or UNPROCESSABLE with the reason
     */
    static CaseFile step(
            CaseFile file, SanctionCommand command, Instant now, String by, SchemePolicy policy) {
        Ruling ruling = Objects.requireNonNull(file.ruling(), "decided, by its status");
        boolean ends = command instanceof EndStay || command instanceof Repair;
        if (!ends && ruling.actsInOrder().size() >= MOST_ACTS) {
            throw new RefusedException(SanctionRefusals.tooManyActs(MOST_ACTS));
        }
        return switch (command) {
            case Stay stay -> stay(file, ruling, stay, now, by);
            case EndStay end -> endStay(file, ruling, end, now, by);
            case ProposeRetroactive proposal ->
                    file.ruled(RetroactiveRules.propose(file, ruling, proposal, now, by, policy));
            case ConfirmRetroactive act ->
                    CaseClocks.appealAnew(
                            file.ruled(RetroactiveRules.confirm(file, ruling, act, now, by)),
                            now,
                            policy);
            case ProposeRepair proposal ->
                    file.ruled(
                            ruling.with(
                                    RulingAct.of(
                                            Kind.REPAIR_PROPOSED, now, by, proposal.reason())));
            case Repair repair -> repair(file, ruling, repair, now, by);
            case Publish publish ->
                    file.ruled(PublishRules.publish(file, ruling, publish, now, by, policy));
        };
    }

    private static CaseFile stay(CaseFile file, Ruling ruling, Stay stay, Instant now, String by) {
        if (!file.hasDispute()) {
            throw new RefusedException(SanctionRefusals.notDisputed());
        }
        if (RulingActs.isStayed(ruling)) {
            throw new RefusedException(SanctionRefusals.alreadyStayed());
        }
        return file.ruled(ruling.with(RulingAct.of(Kind.STAY, now, by, stay.reason())));
    }

    private static CaseFile endStay(
            CaseFile file, Ruling ruling, EndStay end, Instant now, String by) {
        if (!RulingActs.isStayed(ruling)) {
            throw new RefusedException(SanctionRefusals.notStayed());
        }
        return file.ruled(ruling.with(RulingAct.of(Kind.STAY_ENDED, now, by, end.reason())));
    }

    /** From the next whole minute on, so that no minute is half (V7). */
    private static CaseFile repair(
            CaseFile file, Ruling ruling, Repair repair, Instant now, String by) {
        RulingAct proposal = RulingActs.proposedRepair(ruling);
        if (proposal == null) {
            throw new RefusedException(SanctionRefusals.notProposed());
        }
        if (proposal.by().equals(by)) {
            throw new RefusedException(CaseRefusals.samePerson());
        }
        Instant from = wholeMinuteFrom(now);
        boolean begun = ruling.standing().stream().anyMatch(window -> window.from().isBefore(from));
        require(
                begun || file.subject().kind() != SubjectKind.VOLUNTEER,
                "/reason",
                "NOT_BEGUN",
                "The sanction has not begun; there is nothing to repair yet.",
                "惩戒尚未开始，暂不能信用修复。");
        Ruling own = ruling.wasReversed() ? ruling : ruling.repaired(from, now);
        Ruling repaired =
                own.changeNamed(null, one -> one.wasReversed() ? one : one.repaired(from, now));
        return file.step(
                new CaseStep(CaseStatus.REPAIRED, now, by, repair.reason()),
                repaired.with(RulingAct.of(Kind.REPAIR, now, by, repair.reason())),
                true);
    }

    static Instant wholeMinuteFrom(Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(now) ? now : minute.plus(MINUTE);
    }

    /** Whether the case ends by itself with its last window. */
    static boolean runsOut(CaseFile file) {
        return BITES.contains(file.status());
    }

    /** Expired when the last window that stands has ended; else the same case. */
    static CaseFile expired(CaseFile file, Instant now, String service) {
        Instant end = endOf(file);
        if (end == null || now.isBefore(end)) {
            return file;
        }
        Instant last = file.lastAt();
        var step =
                new CaseStep(CaseStatus.EXPIRED, end.isBefore(last) ? last : end, service, "until");
        return file.step(step, file.ruling(), file.consequencesOpen());
    }

    static @Nullable Instant endOf(CaseFile file) {
        Ruling ruling = file.ruling();
        return ruling == null ? null : ruling.lastEnd();
    }

    /** Whether the decision names a body beside the case's own subject. */
    static boolean names(CaseFile file, String organizationId) {
        Ruling ruling = file.ruling();
        return ruling != null
                && ruling.namedBodies().stream()
                        .anyMatch(b -> b.organizationId().equals(organizationId));
    }

    static void requireSubjects(CaseFile file, List<String> bodies) {
        for (int i = 0; i < bodies.size(); i++) {
            String id = bodies.get(i);
            require(
                    file.subject().id().equals(id) || names(file, id),
                    "/bodies/" + i,
                    "NOT_IN_DECISION",
                    "The decision does not name this body.",
                    "决定未列明该主体。");
        }
    }
}
