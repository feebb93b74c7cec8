package org.weijifen.simulation;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.weijifen.activity.wiring.ActivityModule;
import org.weijifen.blacklist.wiring.BlacklistModule;
import org.weijifen.blacklist.work.SanctionWork;
import org.weijifen.bordereau.EntrySigner;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.insurance.claim.ClaimWork;
import org.weijifen.insurance.wiring.InsuranceModule;
import org.weijifen.platform.boot.BackgroundWork;
import org.weijifen.registry.personal.VaultStore;
import org.weijifen.registry.wiring.RegistryModule;
import org.weijifen.reward.wiring.RewardModule;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.simulation.planted.Planted;
import org.weijifen.testkit.simulation.RunningService;
import org.weijifen.testkit.simulation.ServiceBlueprint;
import org.weijifen.testkit.simulation.ServiceHost;
import org.weijifen.testkit.simulation.WorkloadLimit;
import org.weijifen.testkit.simulation.World;

/** The five services of a district in one simulated world. */
final class District {
    private static final SchemePolicy POLICY = SmallPolicy.load();

    /** Of a claim much is in no event. */
    private static final Set<String> CLAIMS = Set.of("claims", "claims-of", "allowances");

    private static final int BUCKETS_AT_ONCE = 24;

    /** Costs nothing and is no chance; whether signatures hold is not asked here. */
    private static final EntrySigner UNSIGNED =
            payload ->
                    "e30."
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(payload)
                            + ".AA";

    private static final InsuranceModule.Signing SIGNING =
            new InsuranceModule.Signing(UNSIGNED, UNSIGNED, PublishedKeys.of(List.of()));

    final World world;
    final ServiceHost<RegistryModule> registry;
    final ServiceHost<ActivityModule> activity;
    final ServiceHost<InsuranceModule> insurance;
    final ServiceHost<RewardModule> reward;
    final ServiceHost<BlacklistModule> blacklist;

    /** Which of the clients' requests are sent. */
    final WorkloadLimit limit;

    /**
     * @param planted bugs that the services have
     */
    District(World world, Planted planted, WorkloadLimit limit) {
        this.world = world;
        this.limit = limit;
        registry = world.add(planted.in(registry()));
        activity = world.add(planted.in(activity()));
        insurance = world.add(planted.in(insurance()));
        reward = world.add(planted.in(reward()));
        blacklist = world.add(planted.in(blacklist()));
        survive();
    }

    /** What the operator may do to the databases (docs/guarantees.md). */
    private void survive() {
        registry.survivesRestore(Set.of());
        activity.survivesRestore(Set.of("days", "persons"));
        blacklist.survivesRestore(Set.of());
        insurance.survivesRestore(Set.of());
        insurance.survivesRebuildWithout(CLAIMS);
        reward.survivesRestore(Set.of());
        reward.survivesRebuildWithout(Set.of());
    }

    private static ServiceBlueprint<RegistryModule> registry() {
        return ServiceBlueprint.of(
                RegistryModule.definition(POLICY.scheme()),
                (frame, ports) -> {
                    var module = new RegistryModule(frame, POLICY, new VaultStore(new byte[32]));
                    return new RunningService<>(
                            module,
                            module.reaction(),
                            module.deadlineTargets(),
                            List.of(),
                            module.recoveries());
                });
    }

    private static ServiceBlueprint<ActivityModule> activity() {
        return ServiceBlueprint.of(
                ActivityModule.definition(POLICY.scheme()),
                (frame, ports) -> {
                    var module = new ActivityModule(frame, POLICY);
                    return new RunningService<>(
                            module,
                            module.reaction(),
                            module.deadlineTargets(),
                            List.of(),
                            module.recoveries());
                });
    }

    private static ServiceBlueprint<InsuranceModule> insurance() {
        return ServiceBlueprint.of(
                InsuranceModule.definition(POLICY.scheme()),
                (frame, ports) -> {
                    var module = new InsuranceModule(frame, POLICY, SIGNING);
                    return new RunningService<>(
                            module,
                            module.reaction(),
                            module.deadlineTargets(),
                            List.of(new Ruling(module.claims().work())),
                            module.recoveries());
                });
    }

    private static ServiceBlueprint<RewardModule> reward() {
        return ServiceBlueprint.of(
                RewardModule.definition(POLICY.scheme()),
                (frame, ports) -> {
                    var module = new RewardModule(frame, POLICY);
                    return new RunningService<>(
                            module,
                            module.reaction(),
                            module.deadlineTargets(),
                            List.of(),
                            module.recoveries());
                });
    }

    private static ServiceBlueprint<BlacklistModule> blacklist() {
        return ServiceBlueprint.of(
                BlacklistModule.definition(POLICY.scheme()),
                (frame, ports) -> {
                    var module = new BlacklistModule(frame, POLICY);
                    return new RunningService<>(
                            module,
                            module.reaction(),
                            module.deadlineTargets(),
                            List.of(new Spreading(module.sanctionWork())),
                            module.recoveries());
                });
    }

    private record Ruling(ClaimWork work) implements BackgroundWork {
        @Override
        public boolean runSome() {
            return work.runSome();
        }

        @Override
        public long open() {
            return work.open();
        }
    }

    private record Spreading(SanctionWork work) implements BackgroundWork {
        @Override
        public boolean runSome() {
            return work.runOpen(BUCKETS_AT_ONCE);
        }

        @Override
        public long open() {
            return work.open();
        }
    }
}
