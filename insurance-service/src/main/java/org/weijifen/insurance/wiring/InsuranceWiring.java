package org.weijifen.insurance.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weijifen.insurance.attendance.ReconciliationController;
import org.weijifen.insurance.cover.CoverController;
import org.weijifen.insurance.exposure.ExposureController;
import org.weijifen.insurance.policy.EventPolicyController;
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

    @Bean
    CoverController coverController(InsuranceModule module) {
        return new CoverController(module.showCover());
    }

    @Bean
    EventPolicyController eventPolicyController(InsuranceModule module, Acts acts) {
        return new EventPolicyController(
                module.recordEventPolicy(), module.findEventPolicy(), acts);
    }

    @Bean
    ReconciliationController reconciliationController(InsuranceModule module) {
        return new ReconciliationController(module.reconcileActivity());
    }

    @Bean
    ExposureController exposureController(InsuranceModule module) {
        return new ExposureController(module.findExposures(), module.findDoubleCovers());
    }
}
