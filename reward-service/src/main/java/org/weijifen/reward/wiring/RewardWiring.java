package org.weijifen.reward.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weijifen.platform.boot.DeadlineTargets;
import org.weijifen.platform.boot.PlatformProperties;
import org.weijifen.platform.boot.Recoveries;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.platform.web.Acts;
import org.weijifen.reward.shadow.SuppressedHoursController;
import org.weijifen.reward.statement.AccountController;
import org.weijifen.scheme.SchemePolicy;

/** Where the module meets Spring. */
@Configuration(proxyBeanMethods = false)
public class RewardWiring {

    @Bean
    ServiceDefinition serviceDefinition(PlatformProperties properties) {
        return RewardModule.definition(properties.scheme());
    }

    @Bean
    RewardModule rewardModule(ServiceFrame frame, SchemePolicy policy) {
        return new RewardModule(frame, policy);
    }

    @Bean
    Reaction reaction(RewardModule module) {
        return module.reaction();
    }

    @Bean
    DeadlineTargets deadlineTargets(RewardModule module) {
        return new DeadlineTargets(module.deadlineTargets());
    }

    @Bean
    Recoveries recoveries(RewardModule module) {
        return new Recoveries(module.recoveries());
    }

    @Bean
    AccountController accountController(RewardModule module, Acts acts, Clocks clocks) {
        return new AccountController(module.readAccounts(), module.useBenefit(), acts, clocks);
    }

    @Bean
    SuppressedHoursController suppressedHoursController(RewardModule module) {
        return new SuppressedHoursController(module.readSuppressedHours());
    }
}
