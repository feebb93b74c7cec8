package org.weijifen.registry.wiring;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weijifen.platform.boot.DeadlineTargets;
import org.weijifen.platform.boot.PlatformProperties;
import org.weijifen.platform.boot.Recoveries;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.platform.web.Acts;
import org.weijifen.registry.insured.InsuranceKeysClient;
import org.weijifen.registry.insured.InsuredPersonsController;
import org.weijifen.registry.organization.OrganizationController;
import org.weijifen.registry.personal.VaultStore;
import org.weijifen.registry.recorder.RecorderController;
import org.weijifen.registry.registration.RegistrationController;
import org.weijifen.registry.volunteer.VolunteerController;
import org.weijifen.scheme.SchemePolicy;

/** Where the module meets Spring. */
@Configuration(proxyBeanMethods = false)
public class RegistryWiring {

    @Bean
    ServiceDefinition serviceDefinition(PlatformProperties properties) {
        return RegistryModule.definition(properties.scheme());
    }

    @Bean
    VaultStore vaultStore(@Value("${weijifen.registry.master-key}") String masterKey) {
        return VaultStore.ofBase64(masterKey);
    }

    @Bean
    RegistryModule registryModule(
            ServiceFrame frame,
            SchemePolicy policy,
            VaultStore vault,
            @Value("${weijifen.registry.insurance-keys-uri}") URI insuranceKeys) {
        return new RegistryModule(frame, policy, vault, new InsuranceKeysClient(insuranceKeys));
    }

    @Bean
    Reaction reaction(RegistryModule module) {
        return module.reaction();
    }

    @Bean
    DeadlineTargets deadlineTargets(RegistryModule module) {
        return new DeadlineTargets(module.deadlineTargets());
    }

    @Bean
    Recoveries recoveries(RegistryModule module) {
        return new Recoveries(module.recoveries());
    }

    @Bean
    OrganizationController organizationController(RegistryModule module, Acts acts) {
        return new OrganizationController(
                module.registerOrganization(), module.readOrganizations(), acts);
    }

    @Bean
    RegistrationController registrationController(RegistryModule module, Acts acts) {
        return new RegistrationController(
                module.registerVolunteer(),
                module.cancelRegistration(),
                module.renewRegistration(),
                acts);
    }

    @Bean
    VolunteerController volunteerController(RegistryModule module, Acts acts) {
        return new VolunteerController(module.readVolunteers(), module.changeConsents(), acts);
    }

    @Bean
    RecorderController recorderController(RegistryModule module, Acts acts) {
        return new RecorderController(module.appointRecorder(), module.dismissRecorder(), acts);
    }

    @Bean
    InsuredPersonsController insuredPersonsController(RegistryModule module, Acts acts) {
        return new InsuredPersonsController(module.discloseInsured(), acts);
    }
}
