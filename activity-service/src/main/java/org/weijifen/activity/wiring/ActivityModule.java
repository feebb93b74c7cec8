package org.weijifen.activity.wiring;

import java.util.List;
import java.util.Set;
import org.weijifen.activity.day.DayAggregate;
import org.weijifen.activity.filing.ActivityAggregate;
import org.weijifen.activity.filing.ActivityDesk;
import org.weijifen.activity.filing.ActivityRecovery;
import org.weijifen.activity.filing.DraftActivity;
import org.weijifen.activity.filing.EditActivity;
import org.weijifen.activity.filing.EndActivity;
import org.weijifen.activity.filing.FileActivity;
import org.weijifen.activity.filing.FilingUseCases;
import org.weijifen.activity.filing.FindActivities;
import org.weijifen.activity.filing.SanctionMarks;
import org.weijifen.activity.filing.SealRoster;
import org.weijifen.activity.filing.SubmitRoster;
import org.weijifen.activity.irregularity.EntryDayAggregate;
import org.weijifen.activity.irregularity.EntryDayRecovery;
import org.weijifen.activity.reaction.StandingEventsListener;
import org.weijifen.activity.record.RecordUseCases;
import org.weijifen.activity.record.ServiceRecordAggregate;
import org.weijifen.activity.standing.KnownStanding;
import org.weijifen.activity.standing.PersonAggregate;
import org.weijifen.activity.standing.RecorderAggregate;
import org.weijifen.activity.standing.SanctionedOrganizationAggregate;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.deadline.DeadlineRunner;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.scheme.SchemePolicy;

/** activity-service put together in plain Java: the same under Spring, in tests, in simulation. */
public final class ActivityModule {
    /** Name of the service. */
    public static final String NAME = "activity-service";

    private final FilingUseCases filing;
    private final RecordUseCases records;
    private final Reaction reaction;
    private final ActivityRecovery activityRecovery;
    private final ActivityAggregate activities = new ActivityAggregate();

    public ActivityModule(ServiceFrame frame, SchemePolicy policy) {
        AggregateRuntime runtime = frame.runtime();
        var standing = new KnownStanding(runtime);
        var desk = new ActivityDesk(runtime, activities);
        filing =
                new FilingUseCases(
                        new DraftActivity(runtime, activities),
                        new EditActivity(desk),
                        new SubmitRoster(desk, standing, policy),
                        new FileActivity(desk, standing, policy),
                        new EndActivity(desk),
                        new FindActivities(runtime, activities, standing));
        records = RecordUseCases.of(runtime, desk, standing, policy);
        var marks = new SanctionMarks(runtime, activities);
        reaction = new StandingEventsListener(standing, marks, records.falsified());
        activityRecovery = new ActivityRecovery(activities, desk, standing, marks, policy);
    }

    public static ServiceDefinition definition(String scheme) {
        return new ServiceDefinition(
                NAME,
                scheme,
                ContractCatalog.all(),
                Set.of(
                        Topics.ACTIVITY_ACTIVITIES,
                        Topics.ACTIVITY_HOURS,
                        Topics.ACTIVITY_IRREGULARITIES),
                List.of(
                        new ActivityAggregate(),
                        new ServiceRecordAggregate(),
                        new DayAggregate(),
                        new EntryDayAggregate(),
                        new PersonAggregate(),
                        new RecorderAggregate(),
                        new SanctionedOrganizationAggregate()));
    }

    public FilingUseCases filing() {
        return filing;
    }

    public RecordUseCases records() {
        return records;
    }

    public Reaction reaction() {
        return reaction;
    }

    public List<DeadlineRunner.Target<?>> deadlineTargets() {
        return List.of(new DeadlineRunner.Target<>(activities, SealRoster::atDeadline));
    }

    /** Persons, recorders and sanctioned organisations come back by folding, days with records. */
    public List<Recovery<?>> recoveries() {
        return List.of(
                activityRecovery,
                records.recovery(),
                new EntryDayRecovery(new EntryDayAggregate()));
    }
}
