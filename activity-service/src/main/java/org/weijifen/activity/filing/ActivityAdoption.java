package org.weijifen.activity.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity.Ending;
import org.weijifen.activity.filing.Activity.Filing;
import org.weijifen.activity.filing.Activity.Line;
import org.weijifen.activity.filing.Activity.Plan;
import org.weijifen.activity.filing.ToldActivity.TakenBy;
import org.weijifen.activity.filing.ToldActivity.ToldLine;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;

/**
 * An activity of a backup takes over what was published since. Pure.
 *
 * @param policyVersionAt version of the policy in force at an instant
 * @param told every line as it was told last, and by whom it was taken
 * @param sanctions when each person stood under a sanction, as far as known
 */
record ActivityAdoption(
        Function<Instant, String> policyVersionAt,
        Map<String, ToldLine> told,
        Map<String, List<Period>> sanctions) {

    /** Stands for what no event carries and the backup did not have. */
    static final String LOST = "not in the backup (备份中无此内容)";

    /** Class of service of an activity that the backup does not know. */
    private static final String CLASS_LOST = "UNKNOWN";

    /**
     * @param known {@code null} if the backup has nothing of it
     * @return {@code null} if there is no activity
     */
    @Nullable Activity adopt(@Nullable Activity known, ToldActivity news) {
        ActivityHeader header = news.header();
        Activity base = known;
        if (base == null) {
            if (header == null || !news.whole()) {
                return null;
            }
            base = built(header, Objects.requireNonNull(news.at()));
        }
        if (header != null) {
            base = withHeader(base, header, news);
        }
        if (news.seal() != null) {
            base = base.withSeal(news.seal());
        }
        if (!news.lines().isEmpty() || news.whole()) {
            base = base.withRoster(lines(base, news), base.marks());
        }
        return news.at() == null ? base : base.at(news.at());
    }

    private Activity built(ActivityHeader header, Instant at) {
        return new Activity(
                header.status(),
                header.organizationIds(),
                plan(header),
                List.of(ActivityInput.MAIN_SESSION),
                CLASS_LOST,
                null,
                null,
                List.of(),
                List.of(),
                null,
                at);
    }

    private static Plan plan(ActivityHeader header) {
        return new Plan(header.title(), header.place(), header.startsAt(), header.endsAt());
    }

    private Activity withHeader(Activity base, ActivityHeader header, ToldActivity news) {
        Instant filedAt =
                Objects.requireNonNullElse(header.filedAt(), Objects.requireNonNull(news.at()));
        Filing old = base.filing();
        String version =
                old != null && old.filedAt().equals(filedAt)
                        ? old.policyVersion()
                        : policyVersionAt.apply(filedAt);
        Ending ending = base.ending();
        if (header.status() == ActivityStatus.FILED) {
            ending = null;
        } else if (news.endedAt() != null) {
            ending = new Ending(news.endedAt(), LOST);
        }
        return base.withPlan(plan(header))
                .withFiling(new Filing(header.cutoffAt(), filedAt, version, null))
                .withStatus(header.status(), ending);
    }

    private List<Line> lines(Activity base, ToldActivity news) {
        Map<String, Line> lines = new LinkedHashMap<>();
        Map<String, Line> known = new LinkedHashMap<>();
        base.lines().forEach(l -> known.put(l.volunteerId(), l));
        if (!news.whole()) {
            lines.putAll(known);
        }
        news.lines()
                .forEach(
                        (volunteerId, told) -> {
                            Line old = known.get(volunteerId);
                            boolean same =
                                    old != null
                                            && old.receivedAt().equals(told.line().receivedAt());
                            if (!same) {
                                lines.remove(volunteerId);
                            }
                            lines.put(volunteerId, line(told, same ? old : null, base));
                        });
        return new ArrayList<>(lines.values());
    }

    /**
     * @param old the same receipt as the backup has it
     */
    private Line line(ToldLine told, @Nullable Line old, Activity activity) {
        RosterLine line = told.line();
        Instant cutoffAt = activity.cutoffOrStart();
        boolean late =
                old != null
                        ? old.late()
                        : !line.receivedAt().isBefore(cutoffAt)
                                || (line.status() == RosterLineStatus.LATE
                                        && ActivityRules.stoodFiledAtCutoff(activity));
        boolean removed =
                line.status() == RosterLineStatus.REMOVED
                        && ((old != null && old.removedAt() != null) || !bySanction(told, old));
        return new Line(
                line.volunteerId(), line.receivedAt(), late, removed ? line.endedAt() : null);
    }

    /**
     * A line that a sanction took away stands underneath (domain.md V4). Where nothing tells who
     * took it, a sanction did if one begins just then (or stood at the receipt), or if the end was
     * ahead when it was told.
     */
    private boolean bySanction(ToldLine news, @Nullable Line old) {
        RosterLine line = news.line();
        TakenBy takenBy = told.getOrDefault(line.volunteerId(), news).takenBy();
        if (takenBy == TakenBy.SANCTION || takenBy == TakenBy.ORGANIZER) {
            return takenBy == TakenBy.SANCTION;
        }
        if (takenBy == TakenBy.UNKNOWN && old != null) {
            // A filing told it: what an organiser took off before is in no event but in the backup.
            return true;
        }
        Instant endedAt = line.endedAt();
        if (endedAt == null || endedAt.isAfter(news.at())) {
            return true;
        }
        return sanctions.getOrDefault(line.volunteerId(), List.of()).stream()
                .map(p -> p.from().isBefore(line.receivedAt()) ? line.receivedAt() : p.from())
                .anyMatch(endedAt::equals);
    }
}
