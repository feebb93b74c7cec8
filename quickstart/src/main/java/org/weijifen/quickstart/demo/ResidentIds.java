package org.weijifen.quickstart.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Invented resident ID numbers with a valid checksum (GB 11643); the area code is one that is not
 * given out.
 */
public final class ResidentIds {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String AREA = "999999";

    private ResidentIds() {}

    public static String of(LocalDate birth, int serial) {
        String body =
                AREA
                        + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + "%03d".formatted(serial % 1_000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + CHECKS.charAt(sum % 11);
    }
}
