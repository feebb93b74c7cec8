package org.weijifen.reward.wiring;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.boot.DeadlineTargets;
import org.weijifen.platform.boot.PlatformProperties;
import org.weijifen.platform.boot.TopicLayout;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.platform.web.Acts;
import org.weijifen.reward.statement.AccountController;
import org.weijifen.scheme.SchemePolicy;

/** Where the module meets Spring. */
@Configuration(proxyBeanMethods = false)
public class RewardWiring {

    @Bean
    ServiceDefinition serviceDefinition(PlatformProperties properties) {
        return RewardModule.definition(properties.scheme());
    }

    /** A policy that says something impossible stops the start. */
    @Bean
    SchemePolicy schemePolicy(PlatformProperties properties) {
        return SchemePolicy.load(properties.scheme());
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

    /** Named here too, in case this service is the first to create the topic. */
    @Bean
    TopicLayout topicLayout() {
        return new TopicLayout(Set.of(Topics.BLACKLIST_VOLUNTEER_CASES));
    }

    @Bean
    AccountController accountController(RewardModule module, Acts acts, Clocks clocks) {
        return new AccountController(module.readAccounts(), module.useBenefit(), acts, clocks);
    }
}
