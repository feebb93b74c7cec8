package org.weijifen.blacklist.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.AdvanceCase;
import org.weijifen.blacklist.caseflow.CaseDeadline;
import org.weijifen.blacklist.caseflow.CaseRecovery;
import org.weijifen.blacklist.caseflow.FindCases;
import org.weijifen.blacklist.caseflow.OpenCase;
import org.weijifen.blacklist.caseflow.ReportViolation;
import org.weijifen.blacklist.complaint.ComplaintAggregate;
import org.weijifen.blacklist.complaint.FollowUp;
import org.weijifen.blacklist.complaint.HandleComplaints;
import org.weijifen.blacklist.complaint.TurnAggregate;
import org.weijifen.blacklist.eligibility.FindEligibility;
import org.weijifen.blacklist.irregularity.IntakeAggregate;
import org.weijifen.blacklist.irregularity.IrregularityEventsListener;
import org.weijifen.blacklist.irregularity.OpenOwedCases;
import org.weijifen.blacklist.organization.OrganizationAggregate;
import org.weijifen.blacklist.organization.OrganizationEventsListener;
import org.weijifen.blacklist.person.PersonAggregate;
import org.weijifen.blacklist.person.PersonEventsListener;
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
    private static final PersonAggregate PERSONS = new PersonAggregate();
    private static final IntakeAggregate INTAKES = new IntakeAggregate();
    private static final ComplaintAggregate COMPLAINTS = new ComplaintAggregate();
    private static final TurnAggregate TURNS = new TurnAggregate();

    private final AggregateRuntime runtime;
    private final ReportViolation reportViolation;
    private final AdvanceCase advanceCase;
    private final FindCases findCases;
    private final SanctionWork sanctionWork;
    private final PublicBlacklist publicBlacklist;
    private final FollowUp complaintWork;
    private final HandleComplaints complaints;
    private final OpenCase openCase;
    private final FindEligibility findEligibility;
    private final List<Recovery<?>> recoveries;

    /** One that never shows a person in public, whatever the policy allows. */
    public BlacklistModule(ServiceFrame frame, SchemePolicy policy) {
        this(frame, policy, null);
    }

    /**
     * @param concealed makes ids for public entries about persons that lead nowhere
     */
    public BlacklistModule(
            ServiceFrame frame, SchemePolicy policy, @Nullable UnaryOperator<String> concealed) {
        runtime = frame.runtime();
        openCase = new OpenCase(policy);
        var carryOutRuling =
                new CarryOutRuling(
                        runtime,
                        SHELVES,
                        frame::generation,
                        new TakeOverRuling(runtime, SHELVES, policy, NAME),
                        NAME);
        reportViolation =
                new ReportViolation(runtime, SHELVES.cases(), ORGANIZATIONS, PERSONS, policy);
        advanceCase = new AdvanceCase(runtime, SHELVES.cases(), carryOutRuling, policy);
        findCases = new FindCases(runtime, SHELVES.cases(), policy);
        sanctionWork = new SanctionWork(runtime, SHELVES, carryOutRuling, NAME);
        publicBlacklist =
                new PublicBlacklist(
                        runtime,
                        new PublicBlacklist.Sources(
                                SHELVES.publications(), ORGANIZATIONS, PERSONS, SHELVES.cases()),
                        policy,
                        concealed);
        findEligibility =
                new FindEligibility(runtime, SHELVES.sanctions(), SHELVES.cases(), ORGANIZATIONS);
        complaintWork = new FollowUp(runtime, COMPLAINTS, TURNS, SHELVES.cases(), openCase, NAME);
        complaints =
                new HandleComplaints(
                        runtime,
                        COMPLAINTS,
                        TURNS,
                        SHELVES.cases(),
                        reportViolation,
                        complaintWork,
                        policy);
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
                        ORGANIZATIONS,
                        PERSONS,
                        INTAKES,
                        COMPLAINTS,
                        TURNS));
    }

    /**
     * Hours go to their buckets, bodies and persons into the copies, irregularities to their cases.
     */
    public Reaction reaction() {
        var hours = new HoursEventsListener(runtime, SHELVES.buckets(), NAME);
        var organizations = new OrganizationEventsListener(runtime, ORGANIZATIONS, NAME);
        var persons = new PersonEventsListener(runtime, PERSONS, NAME);
        var irregularities =
                new IrregularityEventsListener(
                        runtime,
                        INTAKES,
                        SHELVES.cases(),
                        new OpenOwedCases(
                                runtime, INTAKES, SHELVES.cases(), ORGANIZATIONS, openCase, NAME),
                        NAME);
        var awaited = new AwaitedBodiesListener(runtime, SHELVES, NAME);
        return new Reaction() {
            @Override
            public Set<String> topics() {
                return Set.of(
                        Topics.ACTIVITY_HOURS,
                        Topics.ACTIVITY_IRREGULARITIES,
                        Topics.REGISTRY_ORGANIZATIONS,
                        Topics.REGISTRY_VOLUNTEERS);
            }

            @Override
            public List<Parked> react(Batch batch) {
                List<Parked> parked = new ArrayList<>(organizations.react(batch));
                parked.addAll(irregularities.react(batch));
                parked.addAll(persons.react(batch));
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

    public FindCases findCases() {
        return findCases;
    }

    public SanctionWork sanctionWork() {
        return sanctionWork;
    }

    public PublicBlacklist publicBlacklist() {
        return publicBlacklist;
    }

    public HandleComplaints complaints() {
        return complaints;
    }

    /** What complaints are owed after a crash. */
    public FollowUp complaintWork() {
        return complaintWork;
    }

    IntakeAggregate intakes() {
        return INTAKES;
    }

    public FindEligibility findEligibility() {
        return findEligibility;
    }

    /** The aggregates, for queries by id. */
    public Shelves shelves() {
        return SHELVES;
    }
}
