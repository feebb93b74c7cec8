package org.weijifen.activity.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity.Plan;
import org.weijifen.activity.input.FieldChecks;
import org.weijifen.platform.aggregate.Refusal;

/** What callers send about activities, and whether it makes sense. Pure. */
public final class ActivityInput {
    /** The session of an activity that names none. */
    public static final String MAIN_SESSION = "main";

    /** A class of service has its own name; training never is one (domain.md H1, trap 21). */
    public static final String TRAINING = "TRAINING";

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int ORGANIZERS_MAX = 20;
    private static final int SESSIONS_MAX = 50;
    private static final int REASON_MAX_LENGTH = 500;

    private ActivityInput() {}

    /**
     * Body of {@code POST /activities}.
     *
     * @param organizationIds organisers, the caller's own first
     * @param startsAt whole minutes; {@code endsAt} after it, at most 7 days later
     * @param sessions ids of its sessions, {@code main} if absent
     * @param serviceClass code of its service, for example {@code COMMUNITY_SERVICE}
     */
    public record Draft(
            List<String> organizationIds,
            String title,
            String place,
            Instant startsAt,
            Instant endsAt,
            @Nullable List<String> sessions,
            String serviceClass) {

        Plan plan() {
            return new Plan(title, place, startsAt, endsAt);
        }

        List<String> sessionIds() {
            return sessions == null || sessions.isEmpty() ? List.of(MAIN_SESSION) : sessions;
        }

        /** What is wrong, if anything. */
        public Optional<Refusal> refusal() {
            FieldChecks checks = new FieldChecks();
            ids(checks, organizationIds, "/organizationIds", 1, ORGANIZERS_MAX);
            ids(checks, sessionIds(), "/sessions", 1, SESSIONS_MAX);
            checks.code(serviceClass, "/serviceClass")
                    .that(
                            !TRAINING.equals(serviceClass),
                            "/serviceClass",
                            "TRAINING_IS_NOT_SERVICE",
                            "Training is recorded apart and never counts as service.");
            return ActivityInput.plan(checks, plan());
        }
    }

    /** Body of {@code PUT /activities/{id}}. */
    public record Edit(String title, String place, Instant startsAt, Instant endsAt) {
        Plan plan() {
            return new Plan(title, place, startsAt, endsAt);
        }

        /** What is wrong, if anything. */
        public Optional<Refusal> refusal() {
            return ActivityInput.plan(new FieldChecks(), plan());
        }
    }

    /** Body of {@code PUT /activities/{id}/roster}. */
    public record Roster(List<String> volunteerIds) {
        /** What is wrong, if anything. */
        public Optional<Refusal> refusal() {
            FieldChecks checks = new FieldChecks();
            ids(checks, volunteerIds, "/volunteerIds", 0, Integer.MAX_VALUE);
            return checks.refusal();
        }
    }

    /** Body of what ends a filing, and of a withdrawal. */
    public record Reason(String reason) {
        /** What is wrong, if anything. */
        public Optional<Refusal> refusal() {
            return new FieldChecks()
                    .that(
                            !reason.isBlank() && reason.length() <= REASON_MAX_LENGTH,
                            "/reason",
                            "TEXT",
                            "Give the reason in 1 to " + REASON_MAX_LENGTH + " characters.")
                    .refusal();
        }
    }

    private static Optional<Refusal> plan(FieldChecks checks, Plan plan) {
        return checks.text(plan.title(), "/title")
                .text(plan.place(), "/place")
                .wholeMinute(plan.startsAt(), "/startsAt")
                .wholeMinute(plan.endsAt(), "/endsAt")
                .that(
                        plan.endsAt().isAfter(plan.startsAt()),
                        "/endsAt",
                        "END_BEFORE_START",
                        "The end must lie after the start.")
                .that(
                        Duration.between(plan.startsAt(), plan.endsAt()).compareTo(LONGEST) <= 0,
                        "/endsAt",
                        "TOO_LONG",
                        "An activity lasts at most " + LONGEST.toDays() + " days.")
                .refusal();
    }

    private static void ids(
            FieldChecks checks, List<String> ids, String pointer, int least, int most) {
        checks.that(
                ids.size() >= least && ids.size() <= most,
                pointer,
                "SIZE",
                "Give " + least + " to " + most + " ids.");
        var seen = new HashSet<@Nullable String>();
        for (int i = 0; i < ids.size(); i++) {
            checks.id(ids.get(i), pointer + "/" + i)
                    .that(
                            seen.add(ids.get(i)),
                            pointer + "/" + i,
                            "REPEATED",
                            "This id is in the list already.");
        }
    }
}
