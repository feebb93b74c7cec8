package org.weijifen.registry.insured;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Caller;
import org.weijifen.scheme.Roles;

/**
 * Edge: an insurer learns who the insured of a signed list are. It creates nothing that a repeat
 * could double, and an answer with personal data is never kept: so it takes no idempotency key.
 */
@RestController
public class InsuredPersonsController {
    private final DiscloseInsured discloseInsured;
    private final Acts acts;

    public InsuredPersonsController(DiscloseInsured discloseInsured, Acts acts) {
        this.discloseInsured = discloseInsured;
        this.acts = acts;
    }

    @PostMapping("/api/v1/insured-persons")
    ResponseEntity<InsuredPersons> disclose(Caller caller, @RequestBody SignedEntries form) {
        var act = acts.of(caller, Roles.INSURER, "insured-persons.disclose", null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(discloseInsured.disclose(form, caller::isBoundTo, act));
    }
}
