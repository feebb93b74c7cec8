package org.weijifen.simulation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.insurance.cover.CoverView;
import org.weijifen.insurance.cover.CoverView.Insured;
import org.weijifen.insurance.cover.ShowCover;
import org.weijifen.insurance.cover.Verdict.Status;
import org.weijifen.simulation.ActivityFacts.TurnKind;
import org.weijifen.testkit.simulation.Violation;

/** Invariant 1: one verdict per line, the one that F2 to F6 give, and the topic says the same. */
final class CoverJudge {
    private static final long DEATH_FEN = 10_000_000;
    private static final CoverView.LimitsFen FULL =
            new CoverView.LimitsFen(DEATH_FEN, 10_000_000, 300_000);
    private static final CoverView.LimitsFen CHILD =
            new CoverView.LimitsFen(0, 10_000_000, 300_000);

    private final District district;
    private final Facts facts;
    private final Cast cast;

    CoverJudge(District district, Facts facts, Cast cast) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
    }

    void judge(String activityId, ActivityFacts activity) {
        Optional<CoverView> view =
                district.insurance.insist(
                        m ->
                                m.showCover()
                                        .show(activityId, new ShowCover.Viewer(true, null, null))
                                        .map(v -> v.state()));
        Violation.unless(
                view.isPresent() == activity.wasFiled(),
                activityId + ": cover " + view + " of " + activity);
        if (view.isEmpty()) {
            return;
        }
        String where = activityId + " " + activity + "\n  cover " + view.get();
        boolean sealed = view.get().status() == CoverView.Status.SEALED;
        Violation.unless(
                sealed || activity.status() == TurnKind.CANCELLED, "never sealed: " + where);
        if (sealed) {
            new BordereauJudge(district).judge(activityId, view.get(), where);
        }
        Map<String, Insured> said = new TreeMap<>();
        view.get().insured().forEach(i -> said.put(i.volunteerId(), i));
        Violation.unless(
                cast.volunteerIds().containsAll(said.keySet()), "strangers insured in " + where);
        var model = new CoverModel(facts, activity);
        for (String volunteerId : cast.volunteerIds()) {
            judgeLine(model, activity, volunteerId, said.get(volunteerId), where);
        }
        boolean anyIssued = said.values().stream().anyMatch(i -> i.status() == Status.ISSUED);
        CoverView.Period period = view.get().period();
        Violation.unless(
                !anyIssued
                        || (period.from().equals(activity.startsAt)
                                && period.until().equals(activity.endsAt)),
                "period of " + where);
        new CoverTopic(district.world, activityId).judge(said, period, anyIssued, where);
    }

    private void judgeLine(
            CoverModel model,
            ActivityFacts activity,
            String volunteerId,
            @Nullable Insured said,
            String where) {
        Seen.count(
                "lines_"
                        + (said == null
                                ? "none"
                                : said.status().name().toLowerCase(Locale.ROOT)
                                        + (said.reason() == null
                                                ? ""
                                                : "_"
                                                        + said.reason()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT))),
                1);
        String what = volunteerId + ": " + said + "\n  in " + where + describe(volunteerId);
        if (said == null) {
            boolean published =
                    activity.status() == TurnKind.FILED || activity.status() == TurnKind.COMPLETED;
            Violation.unless(
                    !published || !activity.lines.containsKey(volunteerId),
                    "no verdict on " + what);
            return;
        }
        Violation.unless(
                activity.lines.containsKey(volunteerId)
                        || activity.everRemoved.contains(volunteerId),
                "a line that nobody sent: " + what);
        Violation.unless(said.status() != Status.PENDING, "no final verdict on " + what);
        if (model.isVague(volunteerId)) {
            Seen.count("lines_vague", 1);
            return;
        }
        Set<CoverReason> against = model.against(volunteerId);
        CoverReason reason = said.reason();
        Violation.unless(
                reason == null ? against.isEmpty() : against.contains(reason),
                "model " + against + ", insurance " + what);
        if (reason == null && !model.hasDeathCover(volunteerId)) {
            Seen.count("lines_issued_to_children", 1);
        }
        CoverView.LimitsFen limits = model.hasDeathCover(volunteerId) ? FULL : CHILD;
        Violation.unless(
                reason != null ? said.limitsFen() == null : limits.equals(said.limitsFen()),
                "limits " + limits + ", insurance " + what);
        Violation.unless(
                reason == null
                        || against.size() > 1
                        || said.status() == statusFor(reason, model, volunteerId),
                "held once: " + model.heldOnce(volunteerId) + ", insurance " + what);
    }

    /** There never was cover, or it is gone. */
    private static Status statusFor(CoverReason reason, CoverModel model, String volunteerId) {
        return switch (reason) {
            case FILED_TOO_LATE, LATE_LINE, UNKNOWN_PERSON -> Status.REFUSED;
            case REMOVED, ACTIVITY_ENDED -> Status.ENDED;
            case NOT_ACTIVE, NO_CONSENT, NO_GUARDIAN_CONSENT ->
                    model.heldOnce(volunteerId) ? Status.ENDED : Status.REFUSED;
        };
    }

    private String describe(String volunteerId) {
        PersonHistory person = facts.persons.get(volunteerId);
        List<SanctionFacts> own =
                facts.sanctions.values().stream().filter(s -> s.isOn(volunteerId)).toList();
        return "\n  "
                + (person == null
                        ? "never registered"
                        : "registered " + person.registeredAt + " born " + person.birthDate + " ")
                + (person == null ? "" : person)
                + "\n  "
                + own;
    }
}
