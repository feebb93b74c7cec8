package org.weijifen.blacklist.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weijifen.blacklist.caseflow.CaseController;
import org.weijifen.blacklist.caseflow.RulingController;
import org.weijifen.blacklist.publication.PublicBlacklistController;
import org.weijifen.blacklist.work.SanctionController;
import org.weijifen.blacklist.work.SanctionWork;
import org.weijifen.platform.boot.BackgroundWork;
import org.weijifen.platform.boot.DeadlineTargets;
import org.weijifen.platform.boot.PlatformProperties;
import org.weijifen.platform.boot.Recoveries;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.platform.web.Acts;
import org.weijifen.scheme.SchemePolicy;

/** Where the module meets Spring. */
@Configuration(proxyBeanMethods = false)
public class BlacklistWiring {
    /** One look of the background thread; a sanction of two years has about 400 buckets. */
    private static final int BUCKETS_AT_ONCE = 512;

    @Bean
    ServiceDefinition serviceDefinition(PlatformProperties properties) {
        return BlacklistModule.definition(properties.scheme());
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
    Recoveries recoveries(BlacklistModule module) {
        return new Recoveries(module.recoveries());
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
    RulingController rulingController(BlacklistModule module, Acts acts) {
        return new RulingController(module.advanceCase(), acts);
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
