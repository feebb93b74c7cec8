package org.weijifen.blacklist.wiring;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weijifen.blacklist.caseflow.CaseController;
import org.weijifen.blacklist.publication.PublicBlacklistController;
import org.weijifen.blacklist.work.SanctionController;
import org.weijifen.blacklist.work.SanctionWork;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.boot.BackgroundWork;
import org.weijifen.platform.boot.DeadlineTargets;
import org.weijifen.platform.boot.TopicLayout;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.platform.web.Acts;
import org.weijifen.scheme.SchemePolicy;

/** Beans of the service. */
@Configuration(proxyBeanMethods = false)
public class BlacklistWiring {
    /** One look of the background thread; a sanction of two years has about 400 buckets. */
    private static final int BUCKETS_AT_ONCE = 512;

    @Bean
    ServiceDefinition serviceDefinition(@Value("${weijifen.scheme}") String scheme) {
        return BlacklistModule.definition(scheme);
    }

    @Bean
    TopicLayout topicLayout() {
        return new TopicLayout(Set.of(Topics.BLACKLIST_VOLUNTEER_CASES));
    }

    @Bean
    SchemePolicy schemePolicy(@Value("${weijifen.scheme}") String scheme) {
        return SchemePolicy.load(scheme);
    }

    @Bean
    BlacklistModule blacklistModule(ServiceFrame frame, SchemePolicy policy) {
        return new BlacklistModule(frame, policy);
    }

    @Bean
    Reaction reaction(BlacklistModule module) {
        return module.reaction();
    }

    @Bean
    DeadlineTargets deadlineTargets(BlacklistModule module) {
        return new DeadlineTargets(module.deadlineTargets());
    }

    @Bean
    BackgroundWork sanctionWork(BlacklistModule module) {
        SanctionWork work = module.sanctionWork();
        return new BackgroundWork() {
            @Override
            public boolean runSome() {
                return work.runOpen(BUCKETS_AT_ONCE);
            }

            @Override
            public long open() {
                return work.open();
            }
        };
    }

    @Bean
    CaseController caseController(BlacklistModule module, ServiceFrame frame, Acts acts) {
        return new CaseController(
                module.reportViolation(),
                module.advanceCase(),
                frame.runtime(),
                module.shelves().cases(),
                acts);
    }

    @Bean
    SanctionController sanctionController(BlacklistModule module, ServiceFrame frame) {
        return new SanctionController(frame.runtime(), module.shelves());
    }

    @Bean
    PublicBlacklistController publicBlacklistController(BlacklistModule module, Clocks clocks) {
        return new PublicBlacklistController(module.publicBlacklist(), clocks);
    }
}
