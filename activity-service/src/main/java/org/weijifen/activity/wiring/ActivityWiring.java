package org.weijifen.activity.wiring;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weijifen.activity.filing.FilingUseCases;
import org.weijifen.activity.record.RecordUseCases;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.boot.DeadlineTargets;
import org.weijifen.platform.boot.PlatformProperties;
import org.weijifen.platform.boot.TopicLayout;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.scheme.SchemePolicy;

/** Spring's view of {@link ActivityModule}; the controllers are found by scanning. */
@Configuration(proxyBeanMethods = false)
public class ActivityWiring {

    @Bean
    ServiceDefinition serviceDefinition(PlatformProperties properties) {
        return ActivityModule.definition(properties.scheme());
    }

    @Bean
    TopicLayout topicLayout() {
        return new TopicLayout(Set.of(Topics.BLACKLIST_VOLUNTEER_CASES));
    }

    @Bean
    ActivityModule activityModule(ServiceFrame frame, PlatformProperties properties) {
        return new ActivityModule(frame, SchemePolicy.load(properties.scheme()));
    }

    @Bean
    Reaction reaction(ActivityModule module) {
        return module.reaction();
    }

    @Bean
    DeadlineTargets deadlineTargets(ActivityModule module) {
        return new DeadlineTargets(module.deadlineTargets());
    }

    @Bean
    RecordUseCases recordUseCases(ActivityModule module) {
        return module.records();
    }

    @Bean
    FilingUseCases filingUseCases(ActivityModule module) {
        return module.filing();
    }
}
