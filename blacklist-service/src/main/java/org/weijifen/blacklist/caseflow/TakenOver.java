package org.weijifen.blacklist.caseflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.VolunteerSanctions.Held;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.scheme.SchemePolicy;

/**
 * A case out of a backup that was ruled upon afterwards. The ruling stands, so the case takes it
 * over with the steps that it implies; who took them and why is in no event and stays lost, except
 * in the audit topic. Pure.
 */
public final class TakenOver {
    private static final String REASON = "taken over from what was published";

    private TakenOver() {}

    /**
     * The case with this ruling; the same case if it knows it already.
     *
     * @param by stands for the persons who are not known any more
     */
    static CaseFile by(CaseFile file, @Nullable Ruling ruling, String by) {
        Ruling known = file.ruling();
        if (ruling == null || ruling.equals(known)) {
            return file;
        }
        CaseFile decided =
                known == null
                        ? file.step(
                                new CaseStep(CaseStatus.DECIDED, ruling.decidedAt(), by, REASON),
                                ruling,
                                true)
                        : file.ruled(ruling);
        CaseStatus outcome = outcome(known, ruling);
        return outcome == null
                ? decided
                : decided.step(new CaseStep(outcome, ruling.latestAt(), by, REASON), ruling, true);
    }

    /** The last step that the change implies; absent if it left the state as it was. */
    private static @Nullable CaseStatus outcome(@Nullable Ruling known, Ruling ruling) {
        List<Ruling> before = known == null ? List.of() : known.all();
        boolean cut = false;
        boolean repaired = false;
        for (Ruling now : ruling.all()) {
            Ruling was =
                    before.stream()
                            .filter(r -> r.sanctionId().equals(now.sanctionId()))
                            .findFirst()
                            .orElse(null);
            boolean newlyRepaired =
                    now.repairedAt() != null && (was == null || was.repairedAt() == null);
            repaired |= newlyRepaired;
            cut |= cuts(was, now) > (newlyRepaired ? 1 : 0);
        }
        if (repaired) {
            return CaseStatus.REPAIRED;
        }
        boolean nothing = ruling.all().stream().allMatch(r -> r.standing().isEmpty());
        return cut ? nothing ? CaseStatus.REVERSED : CaseStatus.PARTLY_REVERSED : null;
    }

    /** How many rulings followed that were no retroactive acts. */
    private static int cuts(@Nullable Ruling was, Ruling now) {
        int followed = now.number() - (was == null ? 1 : was.number());
        boolean acted =
                now.retroactiveFrom() != null
                        && (was == null || !now.retroactiveFrom().equals(was.retroactiveFrom()));
        return followed - (acted ? 1 : 0);
    }

    /** The case of a volunteer with what the volunteer's standing knows of it. */
    public static CaseFile from(CaseFile file, Held held, SchemePolicy policy, String by) {
        Ruling known = file.ruling();
        if (known != null && known.number() >= held.number()) {
            return file;
        }
        return by(file, rulingOf(known, held, policy), by);
    }

    /**
     * Severity and legal basis are in no event; a person's sanction is the same at any severity.
     */
    private static Ruling rulingOf(@Nullable Ruling known, Held held, SchemePolicy policy) {
        StandingSanction standing = held.standing();
        List<Period> periods =
                standing == null
                        ? List.of()
                        : List.of(new Period(standing.from(), standing.until()));
        List<String> records = standing == null ? List.of() : standing.falsifiedRecordIds();
        if (known != null) {
            return isRepaired(known, held)
                    ? known.repaired(SanctionRules.wholeMinuteFrom(held.at()), held.at())
                    : known.cutTo(periods, records, held.at());
        }
        var effectiveAt = standing == null ? held.at() : standing.from();
        Period window = periods.isEmpty() ? new Period(effectiveAt, null) : periods.getFirst();
        Ruling decided =
                Ruling.decided(
                        held.sanctionId(),
                        held.at(),
                        Severity.GENERAL,
                        effectiveAt,
                        window,
                        null,
                        records,
                        null,
                        "",
                        "V4",
                        policy.at(effectiveAt).version());
        return held.number() == 1 ? decided : decided.cutTo(periods, records, held.at());
    }

    /** A repair ends the sanction with the minute it is granted in, and keeps all the rest. */
    private static boolean isRepaired(Ruling known, Held held) {
        StandingSanction standing = held.standing();
        return standing != null
                && SanctionRules.wholeMinuteFrom(held.at()).equals(standing.until())
                && standing.falsifiedRecordIds().equals(known.falsifiedRecordIds())
                && standing.from().equals(known.standing().getFirst().from());
    }
}
