package org.weijifen.registry.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.Refusal.Kind;
import org.weijifen.registry.identity.CreditCode;

/** Decisions about bodies (domain.md P2). */
final class OrganizationRules {
    private static final Pattern DIVISION = Pattern.compile("[0-9]{6,12}");
    private static final int LEVELS = 4;

    private OrganizationRules() {}

    /** What is wrong with the form by itself, if anything. */
    static Optional<Refusal> faults(OrganizationForm form) {
        List<FieldError> errors = new ArrayList<>();
        if (form.name().isBlank() || form.name().length() > Checks.TEXT_MAX_LENGTH) {
            errors.add(error("/name", "NAME_LENGTH", "Give a name of 1 to 200 characters."));
        }
        if (form.level() < 1 || form.level() > LEVELS) {
            errors.add(error("/level", "LEVEL_RANGE", "A level is a whole number from 1 to 4."));
        }
        if (!DIVISION.matcher(form.divisionCode()).matches()) {
            errors.add(
                    error(
                            "/divisionCode",
                            "DIVISION_CODE_FORM",
                            "A division code has 6 to 12 digits."));
        }
        if (form.parentId() != null && !PublicIds.isValid(form.parentId())) {
            errors.add(error("/parentId", "INVALID_ID", "This cannot be the id of a body."));
        }
        if (form.level() == 1 && form.parentId() != null) {
            errors.add(error("/parentId", "LEVEL_1_HAS_NO_PARENT", "Leave it out at level 1."));
        }
        String code = form.unifiedSocialCreditCode();
        if (code != null && CreditCode.parse(code).isEmpty()) {
            errors.add(
                    error(
                            "/unifiedSocialCreditCode",
                            "CREDIT_CODE_INVALID",
                            "Not a unified social credit code: compare it with the certificate."));
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(invalid(errors));
    }

    /** A parent must exist and stand higher in the tree. */
    static Optional<Refusal> parentFaults(OrganizationForm form, @Nullable Organization parent) {
        if (form.parentId() == null) {
            return Optional.empty();
        }
        if (parent == null) {
            return Optional.of(
                    invalid(
                            List.of(
                                    error(
                                            "/parentId",
                                            "UNKNOWN_ORGANIZATION",
                                            "No body is registered under this id: register the"
                                                    + " parent first."))));
        }
        return parent.level() < form.level()
                ? Optional.empty()
                : Optional.of(
                        invalid(
                                List.of(
                                        error(
                                                "/parentId",
                                                "PARENT_LEVEL",
                                                "A parent stands at a higher level (a smaller"
                                                        + " number)."))));
    }

    /** Registers a body under an id that is free. */
    static Decision<Organization> register(
            @Nullable Organization state, String id, Organization organization) {
        if (state == null) {
            return Decision.to(organization);
        }
        if (isAgain(state, organization)) {
            return Decision.to(state.withCreditCode(organization.creditCode()));
        }
        return Decision.refuse(
                organization.creditCode() != null
                                && Objects.equals(state.creditCode(), organization.creditCode())
                        ? taken(id)
                        : keyReused());
    }

    /** The same request, answered by a life of the database whose backup did not have it. */
    private static boolean isAgain(Organization state, Organization organization) {
        return state.creditCode() == null
                && state.name().equals(organization.name())
                && state.kind() == organization.kind()
                && state.level() == organization.level()
                && state.divisionCode().equals(organization.divisionCode())
                && Objects.equals(state.parentId(), organization.parentId());
    }

    static Refusal unknown() {
        return Refusal.of(
                Kind.NOT_FOUND,
                "UNKNOWN_ORGANIZATION",
                "No body is registered under this id.",
                "没有以此编号登记的组织。");
    }

    private static Refusal taken(String id) {
        String detail = "A body with this credit code is registered already: use " + id + ".";
        return new Refusal(
                Kind.CONFLICT,
                "ALREADY_REGISTERED",
                detail,
                "该统一社会信用代码已登记，请使用组织编号 " + id + "。",
                List.of(error("/unifiedSocialCreditCode", "ALREADY_REGISTERED", detail)));
    }

    private static Refusal keyReused() {
        return Refusal.of(
                Kind.UNPROCESSABLE,
                "IDEMPOTENCY_KEY_REUSED",
                "This Idempotency-Key has registered another body. Use a new key for each body.",
                "该幂等键已用于登记另一组织，请为每个组织使用新的键。");
    }

    private static Refusal invalid(List<FieldError> errors) {
        return new Refusal(
                Kind.INVALID,
                "INVALID_ORGANIZATION",
                "Correct the fields named in errors.",
                "请更正 errors 中列出的字段。",
                errors);
    }

    private static FieldError error(String pointer, String code, String detail) {
        return new FieldError(pointer, code, detail);
    }
}
