package org.weijifen.blacklist.wiring;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.weijifen.blacklist.caseflow.CaseController;
import org.weijifen.blacklist.caseflow.CaseFilesController;
import org.weijifen.blacklist.caseflow.ProcedureController;
import org.weijifen.blacklist.caseflow.RulingController;
import org.weijifen.blacklist.complaint.ComplaintController;
import org.weijifen.blacklist.complaint.FollowUp;
import org.weijifen.blacklist.complaint.PublicComplaintController;
import org.weijifen.blacklist.eligibility.EligibilityController;
import org.weijifen.blacklist.irregularity.IrregularityController;
import org.weijifen.blacklist.publication.PublicBlacklistController;
import org.weijifen.blacklist.publication.PublicCopiesController;
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
import org.weijifen.platform.signing.KeyFile;
import org.weijifen.platform.signing.KeySet;
import org.weijifen.platform.signing.SigningKey;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.RequestKeys;
import org.weijifen.scheme.SchemePolicy;

/** Where the module meets Spring. */
@Configuration(proxyBeanMethods = false)
public class BlacklistWiring {
    /** One look of the background thread; a sanction of two years has about 400 buckets. */
    private static final int BUCKETS_AT_ONCE = 512;

    /** What the key signs, in the words of a missing setting. */
    private static final String SIGNED = "public lists";

    @Bean
    ServiceDefinition serviceDefinition(PlatformProperties properties) {
        return BlacklistModule.definition(properties.scheme());
    }

    @Bean
    BlacklistModule blacklistModule(
            ServiceFrame frame, SchemePolicy policy, RequestKeys requestKeys) {
        return new BlacklistModule(
                frame,
                policy,
                sanctionId -> requestKeys.key("public", "blacklist-entry", sanctionId));
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
    BackgroundWork complaintWork(BlacklistModule module) {
        FollowUp work = module.complaintWork();
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
    ComplaintController complaintController(BlacklistModule module, Acts acts, Clocks clocks) {
        return new ComplaintController(module.complaints(), acts, clocks);
    }

    @Bean
    PublicComplaintController publicComplaintController(BlacklistModule module, Acts acts) {
        return new PublicComplaintController(module.complaints(), acts);
    }

    @Bean
    IrregularityController irregularityController(BlacklistModule module, ServiceFrame frame) {
        return new IrregularityController(frame.runtime(), module.intakes());
    }

    @Bean
    CaseController caseController(BlacklistModule module, Acts acts) {
        return new CaseController(module.reportViolation(), module.advanceCase(), acts);
    }

    @Bean
    ProcedureController procedureController(BlacklistModule module, Acts acts) {
        return new ProcedureController(module.advanceCase(), acts);
    }

    @Bean
    CaseFilesController caseFilesController(BlacklistModule module, Acts acts) {
        return new CaseFilesController(module.findCases(), acts);
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

    @Bean
    @Profile("!rehearsal")
    SigningKey listKey(@Value("${weijifen.blacklist.signing-key-file:}") String file) {
        return keyFile(file).read(BlacklistWiring::listKeyOf);
    }

    @Bean
    @Profile("rehearsal")
    SigningKey rehearsalListKey(@Value("${weijifen.blacklist.signing-key-file:}") String file) {
        return keyFile(file).readOrMake(BlacklistWiring::listKeyOf);
    }

    @Bean
    PublicCopiesController publicCopiesController(
            BlacklistModule module,
            Clocks clocks,
            PlatformProperties properties,
            SigningKey key,
            @Value("${weijifen.blacklist.retired-keys-file:}") String retiredKeysFile) {
        var retired = new KeyFile("weijifen.blacklist.retired-keys-file", retiredKeysFile, SIGNED);
        var signing = new PublicCopiesController.Signing(key, KeySet.of(key.publicKey(), retired));
        return new PublicCopiesController(
                module.publicBlacklist(), clocks, properties.scheme(), signing);
    }

    @Bean
    EligibilityController eligibilityController(BlacklistModule module) {
        return new EligibilityController(module.findEligibility());
    }

    private static SigningKey listKeyOf(String pem) {
        return SigningKey.ofPem(pem, PublicCopiesController.TYPE);
    }

    private static KeyFile keyFile(String file) {
        return new KeyFile("weijifen.blacklist.signing-key-file", file, SIGNED);
    }
}
