package org.weijifen.registry.identity;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One paper of one person in normal form, so that two spellings of the same number are equal:
 * full-width characters, blanks, case, 15 and 18 digits (domain.md trap 11).
 *
 * @param number normalised; personal data
 * @param birthDate where the number holds one
 */
public record IdentityDocument(IdentityType type, String number, @Nullable LocalDate birthDate) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}-]+");
    private static final Pattern HK_MACAO = Pattern.compile("[HM][0-9]{8}([0-9]{2})?");
    private static final Pattern TAIWAN = Pattern.compile("[0-9]{8}([0-9]{2}[A-Z]?)?");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,20}");
    private static final int HK_MACAO_LENGTH = 9;
    private static final int TAIWAN_LENGTH = 8;

    /** Reads a number as typed. */
    public static IdentityDocument parse(IdentityType type, String text, LocalDate today)
            throws InvalidIdentityException {
        String number =
                BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
        return switch (type) {
            case RESIDENT_ID -> resident(number, today);
            // The last two digits of old permits count their renewals: the person is before them.
            case HK_MACAO_PERMIT -> permit(type, number, HK_MACAO, HK_MACAO_LENGTH);
            case TAIWAN_PERMIT -> permit(type, number, TAIWAN, TAIWAN_LENGTH);
            case PASSPORT -> permit(type, number, PASSPORT, number.length());
        };
    }

    private static IdentityDocument resident(String number, LocalDate today)
            throws InvalidIdentityException {
        ResidentId id = ResidentId.parse(number, today);
        return new IdentityDocument(IdentityType.RESIDENT_ID, id.number(), id.birthDate());
    }

    private static IdentityDocument permit(IdentityType type, String number, Pattern form, int kept)
            throws InvalidIdentityException {
        if (!form.matcher(number).matches()) {
            throw new InvalidIdentityException(type.name() + "_FORM");
        }
        return new IdentityDocument(type, number.substring(0, kept), null);
    }

    /** A number as others than the register may see it, for example {@code 110***********002X}. */
    public static String masked(String number) {
        int head = number.length() >= 12 ? 3 : 1;
        int tail = number.length() >= 12 ? 4 : 2;
        return number.substring(0, head)
                + "*".repeat(number.length() - head - tail)
                + number.substring(number.length() - tail);
    }

    @Override
    public String toString() {
        return "IdentityDocument[" + type + ", withheld]";
    }
}
