package org.weijifen.blacklist.sanction;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.scheme.SchemeCalendar;

/**
 * What the civilisation office decided on one subject, as it stands now: the decision, then what a
 * retroactive act, an appeal or a repair made of it.
 *
 * @param number 1 for the decision, one more for each that changed it; also the version of the
 *     sanction's document
 * @param at instant of this ruling
 * @param effectiveAt whole minute, not before the decision (domain.md V6)
 * @param imposed windows of the decision itself, whatever followed; of a volunteer the one period,
 *     perhaps without an end
 * @param standing what stands now; empty after a reversal as a whole
 * @param awardIneligibleYear local year of the decision, units only (V2); {@link #ineligibleYear}
 *     tells whether it stands
 * @param falsifiedRecordIds records that the decision calls falsified, volunteers only (V4)
 * @param publication absent: not published
 * @param clause the clause applied, with {@code policyVersion}
 * @param retroactiveFrom where a retroactive act has the window begin (V6); absent: there was none
 * @param repairedAt whole minute from which a repair ended the rest (V7); absent: there was none
 * @param awardRestored an appeal's outcome in part gave the award year back; absent: it did not
 * @param acts what persons did about the ruling beside the case's own steps, in order; absent
 *     outside the case
 * @param named bodies that the decision names (V9), only in the ruling on the case's own subject;
 *     absent: none
 */
public record Ruling(
        String sanctionId,
        int number,
        Instant decidedAt,
        Instant at,
        Severity severity,
        Instant effectiveAt,
        List<Period> imposed,
        List<Period> standing,
        @Nullable Integer awardIneligibleYear,
        List<String> falsifiedRecordIds,
        @Nullable PublicationOrder publication,
        String legalBasis,
        String clause,
        String policyVersion,
        @Nullable Instant retroactiveFrom,
        @Nullable Instant repairedAt,
        @Nullable Boolean awardRestored,
        @Nullable List<RulingAct> acts,
        @Nullable List<NamedBody> named) {

    public Ruling {
        imposed = List.copyOf(imposed);
        standing = List.copyOf(standing);
        falsifiedRecordIds = List.copyOf(falsifiedRecordIds);
        acts = acts == null || acts.isEmpty() ? null : List.copyOf(acts);
        named = named == null || named.isEmpty() ? null : List.copyOf(named);
    }

    /** A decision that nothing has followed yet. */
    public static Ruling decided(
            String sanctionId,
            Instant decidedAt,
            Severity severity,
            Instant effectiveAt,
            Period window,
            @Nullable Integer awardIneligibleYear,
            List<String> falsifiedRecordIds,
            @Nullable PublicationOrder publication,
            String legalBasis,
            String clause,
            String policyVersion) {
        return new Ruling(
                sanctionId,
                1,
                decidedAt,
                decidedAt,
                severity,
                effectiveAt,
                List.of(window),
                List.of(window),
                awardIneligibleYear,
                falsifiedRecordIds,
                publication,
                legalBasis,
                clause,
                policyVersion,
                null,
                null,
                null,
                null,
                null);
    }

    /** The id of the sanction that a case may lead to. */
    public static String sanctionIdOf(String caseId) {
        return DerivedIds.of("sanction", caseId);
    }

    /** The id of the sanction on a body that a case's decision names. */
    public static String sanctionIdOf(String caseId, String organizationId) {
        return DerivedIds.of("sanction", caseId, organizationId);
    }

    /** The decision as it was before all that followed; of its falsified records the kept ones. */
    public Ruling decision() {
        return new Draft(this).number(1).at(decidedAt).standing(imposed).plain().ruling();
    }

    /** What an appeal leaves of this ruling. */
    public Ruling cutTo(List<Period> remaining, List<String> keptRecordIds, Instant now) {
        return new Draft(this)
                .number(number + 1)
                .at(now)
                .standing(remaining)
                .falsified(keptRecordIds)
                .ruling();
    }

    /** The same, and the unit's award year is given back (domain.md V2). */
    public Ruling withAwardRestored() {
        return awardIneligibleYear == null ? this : new Draft(this).awardRestored().ruling();
    }

    /** The window begins earlier, by a retroactive act (domain.md V6). */
    public Ruling retroactive(Instant from, Instant now) {
        Instant until = standing.getLast().until();
        return new Draft(this)
                .number(number + 1)
                .at(now)
                .standing(List.of(new Period(from, until)))
                .retroactiveFrom(from)
                .ruling();
    }

    /**
     * A repair ends the rest (domain.md V7).
     *
     * @param from whole minute; minutes before it stay suppressed
     */
    public Ruling repaired(Instant from, Instant now) {
        List<Period> past = new ArrayList<>();
        for (Period window : standing) {
            Instant until = window.until();
            if (window.from().isBefore(from)) {
                past.add(
                        until != null && until.isBefore(from)
                                ? window
                                : new Period(window.from(), from));
            }
        }
        return new Draft(this).number(number + 1).at(now).standing(past).repairedAt(from).ruling();
    }

    /** The same ruling with its decision to publish. */
    public Ruling publishedBy(PublicationOrder order) {
        return new Draft(this).publication(order).ruling();
    }

    /** With one more act of a person. */
    public Ruling with(RulingAct act) {
        List<RulingAct> more = new ArrayList<>(actsInOrder());
        more.add(act);
        return withActs(more);
    }

    public Ruling withActs(List<RulingAct> all) {
        return new Draft(this).acts(all).ruling();
    }

    public Ruling withNamed(List<NamedBody> bodies) {
        return new Draft(this).named(bodies).ruling();
    }

    /** The same as another number, before anybody has heard of it. */
    Ruling numbered(int other) {
        return new Draft(this).number(other).ruling();
    }

    /** Of a body that turned out to be a unit, or not (domain.md V2, V3). */
    Ruling withAwardYear(@Nullable Integer year) {
        return new Draft(this).awardYear(year).ruling();
    }

    /** As the sanction's own document keeps it: without persons and other subjects. */
    public Ruling bare() {
        return new Draft(this).acts(null).named(null).ruling();
    }

    /** The local year in which a unit is not eligible as things stand (domain.md V2). */
    public @Nullable Integer ineligibleYear() {
        return wasReversed() || Boolean.TRUE.equals(awardRestored) ? null : awardIneligibleYear;
    }

    /** Whether an appeal left nothing of it. */
    public boolean wasReversed() {
        return standing.isEmpty() && repairedAt == null;
    }

    /** The widest windows that ever stood: the decision's, or from the retroactive act on. */
    public List<Period> reached() {
        return retroactiveFrom == null
                ? imposed
                : List.of(new Period(retroactiveFrom, imposed.getLast().until()));
    }

    /** Instant of the latest ruling on any subject. */
    public Instant latestAt() {
        return all().stream().map(Ruling::at).max(Instant::compareTo).orElse(at);
    }

    public List<RulingAct> actsInOrder() {
        return Objects.requireNonNullElse(acts, List.of());
    }

    public List<NamedBody> namedBodies() {
        return Objects.requireNonNullElse(named, List.of());
    }

    /** The ruling on every subject, the case's own first. */
    public List<Ruling> all() {
        List<Ruling> all = new ArrayList<>(List.of(this));
        namedBodies().forEach(body -> all.add(body.ruling()));
        return all;
    }

    /** Changes the ruling on each named body that is among some. */
    public Ruling changeNamed(@Nullable List<String> bodies, UnaryOperator<Ruling> change) {
        return withNamed(
                namedBodies().stream()
                        .map(
                                b ->
                                        bodies == null || bodies.contains(b.organizationId())
                                                ? b.changed(change.apply(b.ruling()))
                                                : b)
                        .toList());
    }

    /**
     * When the last window ends that stands on any subject; absent: none stands, or one for ever.
     */
    public @Nullable Instant lastEnd() {
        Instant last = null;
        for (Ruling ruling : all()) {
            for (Period window : ruling.standing()) {
                Instant until = window.until();
                if (until == null) {
                    return null;
                }
                last = last == null || until.isAfter(last) ? until : last;
            }
        }
        return last;
    }

    /** The local months that its windows ever reached, in order; all must be bounded. */
    public List<YearMonth> months() {
        var months = new TreeSet<YearMonth>();
        for (Period window : reached()) {
            Instant until = window.until();
            if (until == null) {
                throw new IllegalStateException(
                        "a window without an end reaches no list of months");
            }
            months.addAll(SchemeCalendar.monthsOf(new Interval(window.from(), until)));
        }
        return List.copyOf(months);
    }
}
