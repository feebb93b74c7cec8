package org.weijifen.registry.organization;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.EntityTags;
import org.weijifen.platform.web.IdempotencyKey;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** HTTP of bodies. Names of bodies are not personal: everybody with a token may read them. */
@RestController
@RequestMapping("/api/v1/organizations")
public class OrganizationController {
    private final RegisterOrganization registerOrganization;
    private final ReadOrganizations organizations;
    private final Acts acts;

    public OrganizationController(
            RegisterOrganization registerOrganization, ReadOrganizations organizations, Acts acts) {
        this.registerOrganization = registerOrganization;
        this.organizations = organizations;
        this.acts = acts;
    }

    @PostMapping
    ResponseEntity<String> register(
            Caller caller, IdempotencyKey key, @RequestBody OrganizationForm form) {
        var act = acts.of(caller, Roles.ASSOCIATION, "organization.register", key);
        var registered = registerOrganization.register(form, act);
        return Answers.created(
                registered.outcome(), "/api/v1/organizations/" + registered.organizationId());
    }

    @GetMapping("/{id}")
    ResponseEntity<OrganizationView> get(Caller caller, @PathVariable String id) {
        var found = organizations.get(PublicIds.require(id, "path:id"));
        return ResponseEntity.ok().eTag(EntityTags.of(found.version())).body(found.state());
    }
}
