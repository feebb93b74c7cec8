package org.weijifen.insurance.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weijifen.insurance.claim.ClaimController;
import org.weijifen.insurance.claim.ClaimWork;
import org.weijifen.insurance.cover.CoverController;
import org.weijifen.insurance.policy.EventPolicyController;
import org.weijifen.platform.boot.BackgroundWork;
import org.weijifen.platform.boot.DeadlineTargets;
import org.weijifen.platform.boot.PlatformProperties;
import org.weijifen.platform.boot.Recoveries;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.platform.web.Acts;
import org.weijifen.scheme.SchemePolicy;

/** Where the module meets Spring. */
@Configuration(proxyBeanMethods = false)
public class InsuranceWiring {

    @Bean
    ServiceDefinition serviceDefinition(PlatformProperties properties) {
        return InsuranceModule.definition(properties.scheme());
    }

    @Bean
    InsuranceModule insuranceModule(ServiceFrame frame, SchemePolicy policy) {
        return new InsuranceModule(frame, policy);
    }

    @Bean
    Reaction reaction(InsuranceModule module) {
        return module.reaction();
    }

    @Bean
    DeadlineTargets deadlineTargets(InsuranceModule module) {
        return new DeadlineTargets(module.deadlineTargets());
    }

    @Bean
    Recoveries recoveries(InsuranceModule module) {
        return new Recoveries(module.recoveries());
    }

    /** Rulings that a crash left in the middle. */
    @Bean
    BackgroundWork claimWork(InsuranceModule module) {
        ClaimWork work = module.claims().work();
        return new BackgroundWork() {
            @Override
            public boolean runSome() {
                return work.runSome();
            }

            @Override
            public long open() {
                return work.open();
            }
        };
    }

    @Bean
    ClaimController claimController(InsuranceModule module, Acts acts) {
        return new ClaimController(module.claims(), acts);
    }

    @Bean
    CoverController coverController(InsuranceModule module) {
        return new CoverController(module.showCover());
    }

    @Bean
    EventPolicyController eventPolicyController(InsuranceModule module, Acts acts) {
        return new EventPolicyController(
                module.recordEventPolicy(), module.findEventPolicy(), acts);
    }
}
