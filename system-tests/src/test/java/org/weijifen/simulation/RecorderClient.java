package org.weijifen.simulation;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.weijifen.activity.filing.Authority;
import org.weijifen.activity.record.LineResults.LineResult;
import org.weijifen.activity.record.RecordInput;
import org.weijifen.contracts.Interval;
import org.weijifen.scheme.Roles;

/**
 * Has records entered, verifies, approves, corrects, withdraws and objects to records of one
 * activity.
 */
final class RecorderClient {
    private static final Authority ASSOCIATION = new Authority(true, null);
    private static final Requests.As APPROVER = new Requests.As(Roles.ASSOCIATION, "officer-days");

    private final District district;
    private final Facts facts;
    private final Cast cast;
    private final String organizationId;
    private final Requests requests;
    private final SplittableRandom random;
    private final Requests.As recorder;
    private final ServiceTimes times;

    RecorderClient(
            District district, Facts facts, Cast cast, String organizationId, Requests requests) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
        this.organizationId = organizationId;
        this.requests = requests;
        random = district.world.simulation().random();
        times = new ServiceTimes(district.world);
        recorder =
                random.nextInt(3) == 0
                        ? new Requests.As(Roles.RECORDER, cast.recorderId())
                        : new Requests.As(Roles.ORGANIZER, "organizer-of-" + organizationId);
    }

    void record(String activityId, ActivityFacts activity) {
        List<String> ids =
                new EntryClient(district, facts, cast, organizationId, requests, recorder)
                        .enter(activityId, activity);
        if (ids.isEmpty()) {
            return;
        }
        verify(activityId, activity, ids);
        if (random.nextInt(3) > 0) {
            new BenefitClient(district, facts, cast, requests).visit();
        }
        for (String id : ids) {
            switch (random.nextInt(8)) {
                case 0, 1 -> correctAndVerify(activityId, activity, id);
                case 2 -> {
                    withdraw(id);
                    if (random.nextBoolean()) {
                        correctAndVerify(activityId, activity, id);
                    }
                }
                case 3 -> object(id);
                default -> {}
            }
        }
    }

    private void correctAndVerify(String activityId, ActivityFacts activity, String id) {
        correct(id, activity);
        if (random.nextInt(4) > 0) {
            verify(activityId, activity, List.of(id));
        }
    }

    private void verify(String activityId, ActivityFacts activity, List<String> ids) {
        boolean officer = random.nextBoolean();
        var verifier =
                officer
                        ? new Requests.As(Roles.ASSOCIATION, "officer-hours")
                        : new Requests.As(Roles.ORGANIZER, "verifier-of-" + organizationId);
        Authority authority = officer ? ASSOCIATION : new Authority(false, organizationId);
        requests.send(
                        district.activity,
                        verifier,
                        "records.verify",
                        (m, act) -> m.records().verify().verify(activityId, authority, ids, act))
                .ifPresent(
                        a -> a.answer().records().forEach(r -> noteVerified(r, a.at(), activity)));
    }

    private void noteVerified(LineResult result, Instant at, ActivityFacts activity) {
        String id = result.recordId();
        if (id == null) {
            return;
        }
        Facts.Hours hours = facts.hours.get(id);
        Seen.count("verify_" + result.status().name().toLowerCase(java.util.Locale.ROOT), 1);
        switch (result.status()) {
            case VERIFIED, UNCHANGED -> stamp(hours, at, activity.unfiled(), false);
            case HELD -> {
                hours.held = true;
                hours.heldUnfiled = activity.unfiled();
                if (random.nextInt(3) > 0) {
                    approve(id, hours);
                }
            }
            default -> {}
        }
    }

    private void approve(String id, Facts.Hours hours) {
        requests.send(
                        district.activity,
                        APPROVER,
                        "record.approve",
                        (m, act) -> m.records().change().approveDay(id, act).changed())
                .ifPresent(
                        a -> {
                            Seen.count("days_approved", 1);
                            stamp(hours, a.at(), hours.heldUnfiled, true);
                        });
    }

    /** Corrections keep the place of the first verification (H5). */
    private static void stamp(Facts.Hours hours, Instant at, boolean unfiled, boolean approved) {
        if (hours.verified.equals(hours.entered)) {
            return;
        }
        hours.verified = hours.entered;
        hours.unfiled = unfiled;
        hours.held = false;
        hours.approved = approved;
        if (hours.firstVerifiedAt == null) {
            hours.firstVerifiedAt = at;
        }
    }

    private void correct(String id, ActivityFacts activity) {
        List<RecordInput.Span> spans = times.shifted(activity);
        String content = "corrected";
        var correction =
                new RecordInput.Correction(spans, null, null, content, null, null, "mistyped");
        requests.send(
                        district.activity,
                        recorder,
                        "record.correct",
                        (m, act) ->
                                m.records()
                                        .change()
                                        .correct(id, organizationId, correction, null, act)
                                        .changed())
                .ifPresent(
                        a ->
                                noteCorrected(
                                        facts.hours.get(id),
                                        ServiceTimes.intervals(spans),
                                        content));
    }

    /** The verified content stands until the new one is verified; a hold falls. */
    private static void noteCorrected(Facts.Hours hours, List<Interval> intervals, String content) {
        boolean same = intervals.equals(hours.entered) && content.equals(hours.content);
        if (!same || hours.withdrawn) {
            Seen.count("records_corrected", 1);
            hours.entered = intervals;
            hours.content = content;
            hours.withdrawn = false;
            hours.held = false;
        }
    }

    private void withdraw(String id) {
        requests.send(
                        district.activity,
                        new Requests.As(Roles.ASSOCIATION, "officer-hours"),
                        "record.withdraw",
                        (m, act) ->
                                m.records()
                                        .change()
                                        .withdraw(id, ASSOCIATION, "void", act)
                                        .changed())
                .ifPresent(
                        a -> {
                            Facts.Hours hours = facts.hours.get(id);
                            Seen.count("records_withdrawn", 1);
                            hours.withdrawn = true;
                            hours.verified = List.of();
                            hours.held = false;
                        });
    }

    private void object(String id) {
        Facts.Hours hours = facts.hours.get(id);
        requests.send(
                        district.activity,
                        new Requests.As(Roles.VOLUNTEER, hours.volunteerId),
                        "record.object",
                        (m, act) -> m.records().change().object(id, "not so", act).changed())
                .ifPresent(a -> hours.objected = true);
    }
}
