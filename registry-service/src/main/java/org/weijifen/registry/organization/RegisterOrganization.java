package org.weijifen.registry.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.registry.identity.CreditCode;
import org.weijifen.registry.reservation.Reservations;

/** Registers a body; a credit code is reserved first, so that no two bodies have the same. */
public final class RegisterOrganization {
    private final AggregateRuntime runtime;
    private final OrganizationAggregate organizations;
    private final Reservations creditCodes;

    /** Under which id the body is registered, and what the caller is told. */
    public record Registered(String organizationId, Outcome<Organization> outcome) {}

    public RegisterOrganization(
            AggregateRuntime runtime,
            OrganizationAggregate organizations,
            Reservations creditCodes) {
        this.runtime = runtime;
        this.organizations = organizations;
        this.creditCodes = creditCodes;
    }

    /**
     * @param act carries the request's key: the body's id follows from it
     * @throws RefusedException INVALID with the fields, CONFLICT where the code is registered
     */
    public Registered register(OrganizationForm form, Act act) {
        refuse(OrganizationRules.faults(form).orElse(null));
        refuse(OrganizationRules.parentFaults(form, load(form.parentId())).orElse(null));
        Act.RequestKey request = act.request();
        if (request == null) {
            throw new IllegalArgumentException("registering needs a request key");
        }
        String code = form.unifiedSocialCreditCode();
        String creditCode =
                code == null ? null : CreditCode.parse(code).map(CreditCode::code).orElse(null);
        String candidate = DerivedIds.of("organization", request.hash());
        String id = creditCode == null ? candidate : holder(creditCode, candidate, act);
        var organization =
                new Organization(
                        form.name().strip(),
                        form.kind(),
                        form.level(),
                        form.divisionCode(),
                        form.parentId(),
                        creditCode,
                        act.now());
        return new Registered(
                id,
                runtime.execute(
                        organizations,
                        id,
                        act,
                        state -> OrganizationRules.register(state, id, organization),
                        state -> OrganizationView.of(id, state)));
    }

    private String holder(String creditCode, String candidate, Act act) {
        return creditCodes.holderOf(
                creditCode,
                candidate,
                holder -> {
                    Organization found = load(holder);
                    return found != null && !creditCode.equals(found.creditCode());
                },
                act);
    }

    private @Nullable Organization load(@Nullable String id) {
        return id == null ? null : runtime.load(organizations, List.of(id)).get(id);
    }

    private static void refuse(@Nullable Refusal refusal) {
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
    }
}
