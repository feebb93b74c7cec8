package org.weijifen.registry.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unified social credit code: 18 characters of a 31-letter alphabet, the last a check character
 * (GB 32100, domain.md section 5).
 */
public record CreditCode(String code) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM =
            Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int BODY_LENGTH = 17;

    /** The code in its normal form, or empty where it is none. */
    public static Optional<CreditCode> parse(String text) {
        String code =
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(code).matches() && checkCharacter(code) == code.charAt(BODY_LENGTH)
                ? Optional.of(new CreditCode(code))
                : Optional.empty();
    }

    /** Check character of the first 17 characters: {@code 31 − (Σ mod 31)}, 31 becoming 0. */
    public static char checkCharacter(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < BODY_LENGTH; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        int size = ALPHABET.length();
        return ALPHABET.charAt((size - sum % size) % size);
    }
}
