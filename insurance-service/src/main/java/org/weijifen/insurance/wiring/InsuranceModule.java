package org.weijifen.insurance.wiring;

import java.util.List;
import java.util.Set;
import org.weijifen.bordereau.EntrySigner;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.contracts.Topics;
import org.weijifen.insurance.attendance.AttendanceAggregate;
import org.weijifen.insurance.attendance.ReconcileActivity;
import org.weijifen.insurance.attendance.RememberAttendance;
import org.weijifen.insurance.bordereau.InsuredListAggregate;
import org.weijifen.insurance.bordereau.ListPolicies;
import org.weijifen.insurance.bordereau.OwnCoversListener;
import org.weijifen.insurance.bordereau.ShowBordereau;
import org.weijifen.insurance.claim.ClaimAggregate;
import org.weijifen.insurance.claim.ClaimDesk;
import org.weijifen.insurance.claim.ClaimsOfAggregate;
import org.weijifen.insurance.claim.limit.AllowanceAggregate;
import org.weijifen.insurance.cover.ActivityEventsListener;
import org.weijifen.insurance.cover.CoverAggregate;
import org.weijifen.insurance.cover.CoverPolicies;
import org.weijifen.insurance.cover.CoverRecovery;
import org.weijifen.insurance.cover.FindCutoff;
import org.weijifen.insurance.cover.FindParticipation;
import org.weijifen.insurance.cover.HearList;
import org.weijifen.insurance.cover.IssueCover;
import org.weijifen.insurance.cover.PolicyEventsListener;
import org.weijifen.insurance.cover.RegistryEventsListener;
import org.weijifen.insurance.cover.ShowCover;
import org.weijifen.insurance.exposure.ExposureAggregate;
import org.weijifen.insurance.exposure.FindExposures;
import org.weijifen.insurance.exposure.FollowCovers;
import org.weijifen.insurance.exposure.FootprintAggregate;
import org.weijifen.insurance.exposure.FootprintHeads;
import org.weijifen.insurance.overlap.FindDoubleCovers;
import org.weijifen.insurance.overlap.InsuredDayAggregate;
import org.weijifen.insurance.overlap.InsuredDays;
import org.weijifen.insurance.person.PersonAggregate;
import org.weijifen.insurance.person.RememberPerson;
import org.weijifen.insurance.policy.EventPolicyAggregate;
import org.weijifen.insurance.policy.EventPolicyRecovery;
import org.weijifen.insurance.policy.FindEventPolicy;
import org.weijifen.insurance.policy.RecordEventPolicy;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.deadline.DeadlineRunner;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.scheme.SchemePolicy;

/**
 * The service put together in plain Java, for Spring and the simulator alike. Keeps no state of its
 * own.
 */
public final class InsuranceModule {
    /** Name of the service: consumer group, audit and dead-letter topics. */
    public static final String NAME = "insurance-service";

    private static final CoverAggregate COVERS = new CoverAggregate();
    private static final PersonAggregate PERSONS = new PersonAggregate();
    private static final InsuredListAggregate BORDEREAUX = new InsuredListAggregate();
    private static final ClaimAggregate CLAIMS = new ClaimAggregate();
    private static final ClaimsOfAggregate CLAIMS_OF = new ClaimsOfAggregate();
    private static final AllowanceAggregate ALLOWANCES = new AllowanceAggregate();
    private static final EventPolicyAggregate EVENT_POLICIES = new EventPolicyAggregate();
    private static final AttendanceAggregate ATTENDANCE = new AttendanceAggregate();
    private static final FootprintAggregate FOOTPRINTS = new FootprintAggregate();
    private static final ExposureAggregate EXPOSURES = new ExposureAggregate();
    private static final InsuredDayAggregate INSURED_DAYS = new InsuredDayAggregate();

    private final IssueCover issueCover;
    private final ShowCover showCover;
    private final FindParticipation findParticipation;
    private final RecordEventPolicy recordEventPolicy;
    private final FindEventPolicy findEventPolicy;
    private final CoverRecovery coverRecovery;
    private final ReconcileActivity reconcileActivity;
    private final FindExposures findExposures;
    private final FindDoubleCovers findDoubleCovers;
    private final ShowBordereau showBordereau;
    private final ClaimDesk claims;
    private final Reaction reaction;

    /**
     * What signs bordereaux.
     *
     * @param published public keys: the signer's own and retired ones
     */
    public record Signing(EntrySigner signer, PublishedKeys published) {}

    /**
     * @throws IllegalArgumentException for a policy that this service has no rule for
     */
    public InsuranceModule(ServiceFrame frame, SchemePolicy policy, Signing signing) {
        AggregateRuntime runtime = frame.runtime();
        var rememberPerson = new RememberPerson(runtime, PERSONS);
        var policies = new CoverPolicies(policy);
        issueCover = new IssueCover(runtime, COVERS, policies);
        findParticipation = new FindParticipation(runtime, COVERS, PERSONS, policies);
        showCover = new ShowCover(runtime, COVERS, policies, findParticipation);
        recordEventPolicy =
                new RecordEventPolicy(
                        runtime, EVENT_POLICIES, new FindCutoff(runtime, COVERS), policy);
        findEventPolicy = new FindEventPolicy(runtime, EVENT_POLICIES);
        claims =
                ClaimDesk.of(
                        runtime,
                        new ClaimDesk.Shelves(CLAIMS, CLAIMS_OF, ALLOWANCES, COVERS),
                        findParticipation,
                        policy,
                        NAME);
        var followCovers =
                new FollowCovers(
                        runtime,
                        findParticipation,
                        FOOTPRINTS,
                        EXPOSURES,
                        new InsuredDays(runtime, INSURED_DAYS));
        coverRecovery = new CoverRecovery(COVERS, policies, followCovers);
        reconcileActivity =
                new ReconcileActivity(runtime, ATTENDANCE, findParticipation, claims.counts());
        findExposures = new FindExposures(runtime, EXPOSURES);
        findDoubleCovers =
                new FindDoubleCovers(
                        runtime, INSURED_DAYS, new FootprintHeads(runtime, FOOTPRINTS));
        showBordereau = new ShowBordereau(runtime, BORDEREAUX, signing.published());
        var hearList = new HearList(rememberPerson, issueCover);
        reaction =
                new InsuranceReaction(
                        new RegistryEventsListener(rememberPerson, issueCover),
                        new ActivityEventsListener(hearList),
                        new PolicyEventsListener(hearList),
                        new RememberAttendance(runtime, ATTENDANCE),
                        followCovers,
                        new OwnCoversListener(
                                runtime, BORDEREAUX, new ListPolicies(policy), signing.signer()),
                        claims.hearOfCover());
    }

    public static ServiceDefinition definition(String scheme) {
        return new ServiceDefinition(
                NAME,
                scheme,
                ContractCatalog.all(),
                Set.of(Topics.INSURANCE_COVERS, Topics.INSURANCE_POLICIES, Topics.INSURANCE_CLAIMS),
                List.of(
                        COVERS,
                        PERSONS,
                        EVENT_POLICIES,
                        BORDEREAUX,
                        CLAIMS,
                        CLAIMS_OF,
                        ALLOWANCES,
                        ATTENDANCE,
                        FOOTPRINTS,
                        EXPOSURES,
                        INSURED_DAYS));
    }

    public ShowCover showCover() {
        return showCover;
    }

    public FindParticipation findParticipation() {
        return findParticipation;
    }

    public ShowBordereau showBordereau() {
        return showBordereau;
    }

    public ClaimDesk claims() {
        return claims;
    }

    public RecordEventPolicy recordEventPolicy() {
        return recordEventPolicy;
    }

    public FindEventPolicy findEventPolicy() {
        return findEventPolicy;
    }

    public ReconcileActivity reconcileActivity() {
        return reconcileActivity;
    }

    public FindExposures findExposures() {
        return findExposures;
    }

    public FindDoubleCovers findDoubleCovers() {
        return findDoubleCovers;
    }

    public Reaction reaction() {
        return reaction;
    }

    /** All others publish nothing: they come back by folding, and by following the covers. */
    public List<Recovery<?>> recoveries() {
        return List.of(new EventPolicyRecovery(EVENT_POLICIES), coverRecovery, claims.recovery());
    }

    public List<DeadlineRunner.Target<?>> deadlineTargets() {
        return List.of(
                new DeadlineRunner.Target<>(COVERS, issueCover::onCutoff), claims.deadlines());
    }
}
