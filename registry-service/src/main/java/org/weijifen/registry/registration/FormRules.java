package org.weijifen.registry.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.registry.identity.BirthDates;
import org.weijifen.registry.identity.IdentityDocument;
import org.weijifen.registry.identity.InvalidIdentityException;
import org.weijifen.registry.personal.PersonalData;
import org.weijifen.registry.volunteer.GuardianForm;

/** What must hold of a registration form (domain.md P1). All faults are told at once. */
final class FormRules {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");
    private static final Pattern DIVISION = Pattern.compile("[0-9]{6,12}");
    private static final int NUMBER_MAX_LENGTH = 40;

    private FormRules() {}

    /** Either personal data in normal form, or a refusal. */
    sealed interface Checked {
        record Passed(PersonalData person) implements Checked {}

        record Failed(Refusal refusal) implements Checked {}
    }

    /**
     * @param today local date of the registration
     * @param consentBelowAge under this age a guardian must consent to the processing
     */
    static Checked check(RegistrationForm form, LocalDate today, int consentBelowAge) {
        List<FieldError> errors = new ArrayList<>();
        IdentityDocument paper = paper(form, today, errors);
        LocalDate birthDate = birthDate(form, paper, today, errors);
        texts(form, errors);
        consents(form.consents(), birthDate, today, consentBelowAge, errors);
        if (!errors.isEmpty() || paper == null || birthDate == null) {
            return new Checked.Failed(
                    new Refusal(
                            Refusal.Kind.INVALID,
                            "INVALID_REGISTRATION",
                            "Correct the fields named in errors.",
                            "请更正 errors 中列出的字段。",
                            errors));
        }
        GuardianForm guardian = form.consents().guardian();
        return new Checked.Passed(
                new PersonalData(
                        form.name().strip(),
                        paper.type(),
                        paper.number(),
                        birthDate,
                        form.phone(),
                        form.gender(),
                        guardian == null ? null : guardian.kept()));
    }

    private static @Nullable IdentityDocument paper(
            RegistrationForm form, LocalDate today, List<FieldError> errors) {
        try {
            String number = form.identity().number();
            if (number.length() <= NUMBER_MAX_LENGTH) {
                return IdentityDocument.parse(form.identity().type(), number, today);
            }
            errors.add(numberError("NUMBER_LENGTH"));
        } catch (InvalidIdentityException e) {
            errors.add(numberError(e.code()));
        }
        return null;
    }

    private static FieldError numberError(String code) {
        String detail =
                switch (code) {
                    case "RESIDENT_ID_CHECK" ->
                            "The check character does not fit: compare the number with the card.";
                    case "RESIDENT_ID_DATE" ->
                            "The number holds no possible date of birth: compare it with the card.";
                    case "RESIDENT_ID_FORM" ->
                            "A resident ID has 18 characters, 17 digits and a digit or X (or 15"
                                    + " digits in the old form).";
                    default -> "The number has not the form of this kind of paper.";
                };
        return new FieldError("/identity/number", code, detail);
    }

    private static @Nullable LocalDate birthDate(
            RegistrationForm form,
            @Nullable IdentityDocument paper,
            LocalDate today,
            List<FieldError> errors) {
        LocalDate stated = form.birthDate();
        LocalDate onPaper = paper == null ? null : paper.birthDate();
        if (onPaper != null) {
            if (stated != null && !stated.equals(onPaper)) {
                errors.add(
                        birthDateError("BIRTH_DATE_MISMATCH", "It differs from the resident ID."));
            }
            return onPaper;
        }
        if (stated == null) {
            if (paper != null) {
                errors.add(
                        birthDateError(
                                "BIRTH_DATE_REQUIRED", "This paper does not hold it: give it."));
            }
            return null;
        }
        if (!BirthDates.plausible(stated, today)) {
            errors.add(birthDateError("BIRTH_DATE_IMPLAUSIBLE", "No living person was born then."));
        }
        return stated;
    }

    private static FieldError birthDateError(String code, String detail) {
        return new FieldError("/birthDate", code, detail);
    }

    private static void texts(RegistrationForm form, List<FieldError> errors) {
        if (form.name().isBlank() || form.name().length() > GuardianForm.NAME_MAX_LENGTH) {
            errors.add(
                    new FieldError("/name", "NAME_LENGTH", "Give a name of 1 to 100 characters."));
        }
        if (form.phone() != null && !PHONE.matcher(form.phone()).matches()) {
            errors.add(
                    new FieldError(
                            "/phone",
                            "PHONE_FORM",
                            "A phone number has 6 to 20 digits, blanks or '-'."));
        }
        if (form.divisionCode() != null
                && !DIVISION.matcher(Objects.requireNonNull(form.divisionCode())).matches()) {
            errors.add(
                    new FieldError(
                            "/divisionCode",
                            "DIVISION_CODE_FORM",
                            "A division code has 6 to 12 digits."));
        }
    }

    private static void consents(
            RegistrationForm.Consents consents,
            @Nullable LocalDate birthDate,
            LocalDate today,
            int consentBelowAge,
            List<FieldError> errors) {
        if (!consents.processing()) {
            errors.add(
                    new FieldError(
                            "/consents/processing",
                            "PROCESSING_CONSENT_REQUIRED",
                            "Nobody is registered without consenting to it."));
        }
        GuardianForm guardian = consents.guardian();
        if (guardian != null) {
            errors.addAll(guardian.errors("/consents/guardian", today));
        } else if (birthDate != null && birthDate.plusYears(consentBelowAge).isAfter(today)) {
            errors.add(
                    new FieldError(
                            "/consents/guardian",
                            "GUARDIAN_CONSENT_REQUIRED",
                            "Under "
                                    + consentBelowAge
                                    + " a guardian must consent: name and date."));
        }
    }
}
