package org.weijifen.registry.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Valid numbers of nobody: the area codes do not exist. */
public final class SyntheticNumbers {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private SyntheticNumbers() {}

    /** An 18-character resident ID of somebody born on that day. */
    public static String residentId(LocalDate birthDate, int sequence) {
        String body =
                "990001"
                        + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + String.format("%03d", sequence);
        return body + ResidentId.checkCharacter(body);
    }

    /** A credit code of no body. */
    public static String creditCode(Random random) {
        var body = new StringBuilder("91990001");
        while (body.length() < 17) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return body.toString() + CreditCode.checkCharacter(body.toString());
    }
}
