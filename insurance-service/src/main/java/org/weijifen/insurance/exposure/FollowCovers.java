package org.weijifen.insurance.exposure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.cover.CoverFollower;
import org.weijifen.insurance.cover.FindParticipation;
import org.weijifen.insurance.cover.InsuredActivity;
import org.weijifen.insurance.overlap.InsuredDay;
import org.weijifen.insurance.overlap.InsuredDays;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.Folds;

/**
 * Footprints follow their covers, then the hours and the days follow the footprints: all that were
 * met, changed or not, so that a repeat finishes what a crash left. A batch costs one find of
 * covers, and one find and one bulk for each of the three kinds.
 */
public final class FollowCovers implements CoverFollower {
    private final AggregateRuntime runtime;
    private final FindParticipation participations;
    private final FootprintAggregate footprints;
    private final ExposureAggregate exposures;
    private final InsuredDays days;

    public FollowCovers(
            AggregateRuntime runtime,
            FindParticipation participations,
            FootprintAggregate footprints,
            ExposureAggregate exposures,
            InsuredDays days) {
        this.runtime = runtime;
        this.participations = participations;
        this.footprints = footprints;
        this.exposures = exposures;
        this.days = days;
    }

    private record HourShare(
            String activityId, String place, Instant hour, ExposureHour.Share share) {}

    @Override
    public void follow(Collection<String> activityIds, Act act) {
        on(activityIds, act);
    }

    /** Answers the reasons of what could not be folded; all else is committed. */
    public List<String> on(Collection<String> activityIds, Act act) {
        var ids = new TreeSet<>(activityIds);
        List<InsuredActivity> read = List.copyOf(participations.ofActivities(ids).values());
        var followed = runtime.foldAll(footprints, FOOTPRINTS, read, act);
        List<HourShare> shares = new ArrayList<>();
        List<InsuredDay.News> touched = new ArrayList<>();
        followed.states()
                .forEach(
                        (activityId, footprint) -> {
                            shares.addAll(sharesOf(activityId, footprint));
                            touched.addAll(daysOf(activityId, footprint));
                        });
        List<String> failures = new ArrayList<>(reasons(followed));
        failures.addAll(reasons(runtime.foldAll(exposures, HOURS, shares, act)));
        failures.addAll(reasons(days.settle(touched, act)));
        return failures;
    }

    private static List<String> reasons(FoldedBatch<?, ?> folded) {
        return folded.failures().stream().map(f -> String.valueOf(f.failure())).toList();
    }

    private static List<HourShare> sharesOf(String activityId, Footprint footprint) {
        Footprint.Risk risk = footprint.risk();
        List<HourShare> shares = new ArrayList<>();
        for (Stretch stretch : footprint.touched()) {
            for (Instant hour : stretch.hours()) {
                boolean there = risk.touches(stretch.place(), hour);
                var share =
                        new ExposureHour.Share(
                                footprint.riskSince(),
                                risk.policyId(),
                                risk.insurerId(),
                                there ? risk.sums() : InsuredSums.NONE);
                shares.add(new HourShare(activityId, stretch.place(), hour, share));
            }
        }
        return shares;
    }

    /** Every day that the activity ever touched hears how it stands. */
    private static List<InsuredDay.News> daysOf(String activityId, Footprint footprint) {
        Footprint.Risk risk = footprint.risk();
        Set<LocalDate> now =
                risk.sums().heads() > 0 ? new TreeSet<>(risk.stretch().days()) : Set.of();
        Set<LocalDate> all = new TreeSet<>();
        footprint.touched().forEach(stretch -> all.addAll(stretch.days()));
        var held =
                new InsuredDay.Held(risk.from(), risk.until(), risk.policyId(), risk.insurerId());
        List<InsuredDay.News> news = new ArrayList<>();
        for (LocalDate day : all) {
            var cover =
                    new InsuredDay.Cover(footprint.riskSince(), now.contains(day) ? held : null);
            news.add(new InsuredDay.News(day, activityId, cover));
        }
        return news;
    }

    private static final Folds<Footprint, InsuredActivity> FOOTPRINTS =
            new Folds<>() {
                @Override
                public Collection<String> ids(InsuredActivity activity) {
                    return Set.of(activity.activityId());
                }

                @Override
                public Decision<Footprint> fold(
                        String id, @Nullable Footprint state, InsuredActivity activity) {
                    return Decision.to(Footprint.told(state, activity));
                }
            };

    private static final Folds<ExposureHour, HourShare> HOURS =
            new Folds<>() {
                @Override
                public Collection<String> ids(HourShare fact) {
                    return Set.of(ExposureHour.id(fact.place(), fact.hour()));
                }

                @Override
                public Decision<ExposureHour> fold(
                        String id, @Nullable ExposureHour state, HourShare fact) {
                    return Decision.to(
                            ExposureHour.settled(
                                    state,
                                    fact.place(),
                                    fact.hour(),
                                    fact.activityId(),
                                    fact.share()));
                }
            };
}
