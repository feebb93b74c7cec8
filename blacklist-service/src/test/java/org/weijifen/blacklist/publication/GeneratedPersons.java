package org.weijifen.blacklist.publication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Numbers and names of nobody: the area code does not exist. */
public final class GeneratedPersons {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String SURNAMES = "甲乙丙丁戊己庚辛壬癸";
    private static final String GIVEN = "子丑寅卯辰巳午未申酉戌亥";

    private GeneratedPersons() {}

    /** A resident id with a right check digit. */
    public static String id(Random random) {
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
        String body =
                "990001"
                        + born.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + String.format("%03d", random.nextInt(1_000));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    public static String mobile(Random random) {
        return "139" + String.format("%08d", random.nextInt(100_000_000));
    }

    public static String name(Random random) {
        return ""
                + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }
}
