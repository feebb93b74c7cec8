package org.weijifen.activity.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weijifen.activity.filing.ActivityController;
import org.weijifen.activity.record.ServiceRecordController;
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
public class ActivityWiring {

    @Bean
    ServiceDefinition serviceDefinition(PlatformProperties properties) {
        return ActivityModule.definition(properties.scheme());
    }

    @Bean
    ActivityModule activityModule(ServiceFrame frame, SchemePolicy policy) {
        return new ActivityModule(frame, policy);
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
    Recoveries recoveries(ActivityModule module) {
        return new Recoveries(module.recoveries());
    }

    @Bean
    ActivityController activityController(ActivityModule module, Acts acts) {
        return new ActivityController(module.filing(), acts);
    }

    @Bean
    ServiceRecordController serviceRecordController(ActivityModule module, Acts acts) {
        return new ServiceRecordController(module.records(), acts);
    }
}
