package org.weijifen.insurance.wiring;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.weijifen.bordereau.RsaEntrySigner;
import org.weijifen.insurance.attendance.ReconciliationController;
import org.weijifen.insurance.bordereau.BordereauController;
import org.weijifen.insurance.bordereau.SigningKeysStore;
import org.weijifen.insurance.claim.ClaimController;
import org.weijifen.insurance.claim.ClaimWork;
import org.weijifen.insurance.cover.CoverController;
import org.weijifen.insurance.exposure.ExposureController;
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
    @Profile("!rehearsal")
    RsaEntrySigner signer(@Value("${weijifen.insurance.signing-key-file:}") String file) {
        return SigningKeysStore.signer(file);
    }

    @Bean
    @Profile("rehearsal")
    RsaEntrySigner rehearsalSigner(@Value("${weijifen.insurance.signing-key-file:}") String file) {
        return SigningKeysStore.rehearsalSigner(file);
    }

    @Bean
    InsuranceModule insuranceModule(
            ServiceFrame frame,
            SchemePolicy policy,
            RsaEntrySigner signer,
            @Value("${weijifen.insurance.retired-keys-file:}") String retiredKeysFile) {
        var signing =
                new InsuranceModule.Signing(
                        signer,
                        signer.heads(),
                        SigningKeysStore.published(signer, retiredKeysFile));
        return new InsuranceModule(frame, policy, signing);
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
    BordereauController bordereauController(InsuranceModule module, Acts acts) {
        return new BordereauController(module.showBordereau(), acts);
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
