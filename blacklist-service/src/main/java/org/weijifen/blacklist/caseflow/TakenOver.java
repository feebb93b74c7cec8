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
        if (known != null && known.number() == ruling.number()) {
            return withRuling(file, ruling);
        }
        CaseFile decided =
                known == null
                        ? file.step(
                                new CaseStep(CaseStatus.DECIDED, ruling.decidedAt(), by, REASON),
                                ruling,
                                true)
                        : file;
        if (ruling.number() == 1) {
            return decided;
        }
        CaseStatus outcome =
                ruling.standing().isEmpty() ? CaseStatus.REVERSED : CaseStatus.PARTLY_REVERSED;
        return decided.step(new CaseStep(outcome, ruling.at(), by, REASON), ruling, true);
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
            return known.cutTo(periods, records, held.at());
        }
        var effectiveAt = standing == null ? held.at() : standing.from();
        return new Ruling(
                held.sanctionId(),
                held.number(),
                held.at(),
                held.at(),
                Severity.GENERAL,
                effectiveAt,
                periods,
                periods,
                null,
                records,
                null,
                "",
                "V4",
                policy.at(effectiveAt).version());
    }

    private static CaseFile withRuling(CaseFile file, Ruling ruling) {
        return new CaseFile(
                file.subject(),
                file.violationClass(),
                file.occurredOn(),
                file.description(),
                file.status(),
                file.steps(),
                ruling,
                true,
                file.proceedings());
    }
}
