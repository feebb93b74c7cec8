package org.weijifen.insurance.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.weijifen.contracts.PublicIds;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.scheme.InsuranceTerms;

/**
 * Body of {@code PUT /covers/{activityId}/policy}.
 *
 * @param policyId the insurer's number of the policy
 * @param insurerId who insures; the {@code org} of that insurer's tokens
 * @param limitsFen per person, in fen, each at most {@link InsuranceTerms#LIMIT_MAX_FEN}
 * @param aggregateLimitFenPerYear 0 for no such limit
 * @param exclusions codes of capital letters
 * @param validFrom first local day of an activity that it covers
 * @param validUntil last such day
 * @param volunteerIds whom it names; only for {@code NAMED_EVENT}
 */
public record EventPolicyInput(
        String policyId,
        String insurerId,
        CoverBasis basis,
        LimitsFen limitsFen,
        long aggregateLimitFenPerYear,
        boolean combineDeathDisability,
        boolean coversCommute,
        List<String> exclusions,
        LocalDate validFrom,
        LocalDate validUntil,
        List<String> volunteerIds) {
    private static final Pattern CODE = Pattern.compile("[A-Z_]{1,40}");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final int EXCLUSIONS_MAX = 50;

    /** Limits per person, in fen. */
    public record LimitsFen(long death, long disability, long medical) {
        static LimitsFen of(Limits limits) {
            return new LimitsFen(limits.deathFen(), limits.disabilityFen(), limits.medicalFen());
        }

        Limits limits() {
            return new Limits(death, disability, medical);
        }
    }

    /** What is wrong, if anything. */
    public Optional<Refusal> refusal() {
        List<FieldError> errors = new ArrayList<>();
        id(errors, policyId, "/policyId");
        id(errors, insurerId, "/insurerId");
        fen(errors, limitsFen.death(), "/limitsFen/death");
        fen(errors, limitsFen.disability(), "/limitsFen/disability");
        fen(errors, limitsFen.medical(), "/limitsFen/medical");
        fen(errors, aggregateLimitFenPerYear, "/aggregateLimitFenPerYear");
        exclusions(errors);
        days(errors);
        names(errors);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(EventPolicyRefusals.invalid(errors));
    }

    private void exclusions(List<FieldError> errors) {
        check(
                errors,
                exclusions.size() <= EXCLUSIONS_MAX,
                "/exclusions",
                "SIZE",
                "Give at most " + EXCLUSIONS_MAX + " exclusions.");
        for (int i = 0; i < exclusions.size(); i++) {
            check(
                    errors,
                    CODE.matcher(exclusions.get(i)).matches(),
                    "/exclusions/" + i,
                    "INVALID_CODE",
                    "A code consists of 1 to 40 capital letters or '_'.");
        }
    }

    private void days(List<FieldError> errors) {
        check(
                errors,
                !validFrom.isBefore(EARLIEST) && !validUntil.isAfter(LATEST),
                "/validFrom",
                "TIME_OUT_OF_RANGE",
                "Give days from 2000 to 2099.");
        check(
                errors,
                !validUntil.isBefore(validFrom),
                "/validUntil",
                "END_BEFORE_START",
                "The last day must not lie before the first.");
    }

    private void names(List<FieldError> errors) {
        check(
                errors,
                basis == CoverBasis.NAMED_EVENT || volunteerIds.isEmpty(),
                "/volunteerIds",
                "NOT_BY_NAME",
                "Only a policy of basis NAMED_EVENT names volunteers; leave the list empty.");
        var seen = new HashSet<String>();
        for (int i = 0; i < volunteerIds.size(); i++) {
            id(errors, volunteerIds.get(i), "/volunteerIds/" + i);
            check(
                    errors,
                    seen.add(volunteerIds.get(i)),
                    "/volunteerIds/" + i,
                    "REPEATED",
                    "This id is in the list already.");
        }
    }

    private static void id(List<FieldError> errors, String value, String pointer) {
        check(
                errors,
                PublicIds.isValid(value),
                pointer,
                "INVALID_ID",
                "An id consists of 1 to 40 letters, digits, '_' or '-'.");
    }

    private static void fen(List<FieldError> errors, long value, String pointer) {
        check(
                errors,
                value >= 0 && value <= InsuranceTerms.LIMIT_MAX_FEN,
                pointer,
                "AMOUNT_OUT_OF_RANGE",
                "Give 0 to " + InsuranceTerms.LIMIT_MAX_FEN + " fen.");
    }

    private static void check(
            List<FieldError> errors, boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            errors.add(new FieldError(pointer, code, detail));
        }
    }
}
