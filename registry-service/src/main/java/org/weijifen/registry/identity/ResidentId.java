package org.weijifen.registry.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A resident ID in its one normal form: 18 characters, upper-case X (GB 11643, domain.md P1 and
 * section 5). The area code is not compared with today's list of divisions.
 *
 * @param number 17 digits and the check character
 * @param birthDate the date inside the number
 */
public record ResidentId(String number, LocalDate birthDate) {
    private static final Pattern LONG_FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern SHORT_FORM = Pattern.compile("[0-9]{15}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int AREA_LENGTH = 6;

    /**
     * Reads either form; the 15-digit one (born 19yy) becomes the 18-digit number of the same
     * person, so that the same person twice is found (domain.md trap 11).
     *
     * @param text already cleaned by {@link IdentityDocument}: upper case, no blanks
     * @param today no birth date may lie after it
     */
    public static ResidentId parse(String text, LocalDate today) throws InvalidIdentityException {
        String number = text;
        if (SHORT_FORM.matcher(text).matches()) {
            String body = text.substring(0, AREA_LENGTH) + "19" + text.substring(AREA_LENGTH);
            number = body + checkCharacter(body);
        } else if (!LONG_FORM.matcher(text).matches()) {
            throw new InvalidIdentityException("RESIDENT_ID_FORM");
        } else if (checkCharacter(text) != text.charAt(17)) {
            throw new InvalidIdentityException("RESIDENT_ID_CHECK");
        }
        return new ResidentId(number, birthDateOf(number, today));
    }

    /** Check character of the first 17 digits. */
    public static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    private static LocalDate birthDateOf(String number, LocalDate today)
            throws InvalidIdentityException {
        try {
            LocalDate date =
                    LocalDate.of(
                            Integer.parseInt(number.substring(6, 10)),
                            Integer.parseInt(number.substring(10, 12)),
                            Integer.parseInt(number.substring(12, 14)));
            if (!BirthDates.plausible(date, today)) {
                throw new InvalidIdentityException("RESIDENT_ID_DATE");
            }
            return date;
        } catch (DateTimeException e) {
            throw new InvalidIdentityException("RESIDENT_ID_DATE");
        }
    }

    @Override
    public String toString() {
        return "ResidentId[withheld]";
    }
}
