package org.weijifen.blacklist.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.weijifen.blacklist.caseflow.AdvanceCase;
import org.weijifen.blacklist.caseflow.CaseDeadline;
import org.weijifen.blacklist.caseflow.CaseRecovery;
import org.weijifen.blacklist.caseflow.ReportViolation;
import org.weijifen.blacklist.organization.OrganizationAggregate;
import org.weijifen.blacklist.organization.OrganizationEventsListener;
import org.weijifen.blacklist.publication.PublicBlacklist;
import org.weijifen.blacklist.publication.PublicationRecovery;
import org.weijifen.blacklist.publication.PublicationRules;
import org.weijifen.blacklist.sanction.SanctionRecovery;
import org.weijifen.blacklist.sanction.VolunteerSanctionsRecovery;
import org.weijifen.blacklist.suppression.BucketRecovery;
import org.weijifen.blacklist.suppression.HoursEventsListener;
import org.weijifen.blacklist.work.AwaitedBodiesListener;
import org.weijifen.blacklist.work.CarryOutRuling;
import org.weijifen.blacklist.work.SanctionWork;
import org.weijifen.blacklist.work.Shelves;
import org.weijifen.blacklist.work.TakeOverRuling;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.deadline.DeadlineRunner;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.scheme.SchemePolicy;

/** The service without Spring: what production, tests and the simulator drive alike. */
public final class BlacklistModule {
    /** Name of the service: consumer group, database, audit topic. */
    public static final String NAME = "blacklist-service";

    private static final Shelves SHELVES = Shelves.create();
    private static final OrganizationAggregate ORGANIZATIONS = SHELVES.organizations();

    private final AggregateRuntime runtime;
    private final ReportViolation reportViolation;
    private final AdvanceCase advanceCase;
    private final SanctionWork sanctionWork;
    private final PublicBlacklist publicBlacklist;
    private final List<Recovery<?>> recoveries;

    public BlacklistModule(ServiceFrame frame, SchemePolicy policy) {
        runtime = frame.runtime();
        var carryOutRuling =
                new CarryOutRuling(
                        runtime,
                        SHELVES,
                        frame::generation,
                        new TakeOverRuling(runtime, SHELVES, policy, NAME),
                        NAME);
        reportViolation = new ReportViolation(runtime, SHELVES.cases(), ORGANIZATIONS);
        advanceCase = new AdvanceCase(runtime, SHELVES.cases(), carryOutRuling, policy);
        sanctionWork = new SanctionWork(runtime, SHELVES, carryOutRuling, NAME);
        publicBlacklist = new PublicBlacklist(runtime, SHELVES.publications(), ORGANIZATIONS);
        recoveries =
                List.of(
                        new CaseRecovery(SHELVES.cases(), policy, NAME),
                        new SanctionRecovery(SHELVES.sanctions(), policy),
                        new VolunteerSanctionsRecovery(SHELVES.volunteers()),
                        new PublicationRecovery(SHELVES.publications()),
                        new BucketRecovery(SHELVES.buckets()));
    }

    public static ServiceDefinition definition(String scheme) {
        return new ServiceDefinition(
                NAME,
                scheme,
                ContractCatalog.all(),
                Set.of(
                        Topics.BLACKLIST_CASES,
                        Topics.BLACKLIST_VOLUNTEER_CASES,
                        Topics.BLACKLIST_HOURS),
                List.of(
                        SHELVES.cases(),
                        SHELVES.sanctions(),
                        SHELVES.volunteers(),
                        SHELVES.publications(),
                        SHELVES.works(),
                        SHELVES.buckets(),
                        SHELVES.awaited(),
                        ORGANIZATIONS));
    }

    /** Hours go to their buckets, bodies into the copy. */
    public Reaction reaction() {
        var hours = new HoursEventsListener(runtime, SHELVES.buckets(), NAME);
        var organizations = new OrganizationEventsListener(runtime, ORGANIZATIONS, NAME);
        var awaited = new AwaitedBodiesListener(runtime, SHELVES, NAME);
        return new Reaction() {
            @Override
            public Set<String> topics() {
                return Set.of(Topics.ACTIVITY_HOURS, Topics.REGISTRY_ORGANIZATIONS);
            }

            @Override
            public List<Parked> react(Batch batch) {
                List<Parked> parked = new ArrayList<>(organizations.react(batch));
                awaited.react(batch);
                parked.addAll(hours.react(batch));
                return parked;
            }
        };
    }

    public List<DeadlineRunner.Target<?>> deadlineTargets() {
        return List.of(
                new DeadlineRunner.Target<>(SHELVES.cases(), new CaseDeadline(NAME)),
                new DeadlineRunner.Target<>(SHELVES.publications(), PublicationRules::onDeadline));
    }

    /** How acts come back that an empty or restored database lacks. */
    public List<Recovery<?>> recoveries() {
        return recoveries;
    }

    public ReportViolation reportViolation() {
        return reportViolation;
    }

    public AdvanceCase advanceCase() {
        return advanceCase;
    }

    public SanctionWork sanctionWork() {
        return sanctionWork;
    }

    public PublicBlacklist publicBlacklist() {
        return publicBlacklist;
    }

    /** The aggregates, for queries by id. */
    public Shelves shelves() {
        return SHELVES;
    }
}
