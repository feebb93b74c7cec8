package org.weijifen.blacklist.publication;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds a person's numbers in what is public by law, and stars them out: a body's registered name
 * may hold anything (domain.md V8, trap 14). Resident ids of 18 digits with a right check digit (GB
 * 11643), those of 15 digits with a real date, and mainland mobile numbers; in any width or script
 * of digits, with blanks, dots, hyphens and the like between them. Pure.
 */
public final class PersonalNumbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final int FULL = 18;
    private static final int OLD = 15;
    private static final int MOBILE_DIGITS = 11;

    /** At most so many characters that are no letter may stand between two digits of a number. */
    private static final int WIDEST_GAP = 3;

    private PersonalNumbers() {}

    /** The text with a star for each digit of a person's number; else the same text. */
    public static String masked(String text) {
        int[] points = Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().toArray();
        boolean[] hidden = hidden(points);
        boolean any = false;
        var masked = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            any |= hidden[i];
            masked.appendCodePoint(hidden[i] ? '*' : points[i]);
        }
        return any ? masked.toString() : text;
    }

    /** Whether the text holds such a number. */
    public static boolean in(String text) {
        return !masked(text).equals(text);
    }

    private static boolean[] hidden(int[] points) {
        boolean[] hidden = new boolean[points.length];
        for (List<Integer> run : runs(points)) {
            var digits = new StringBuilder();
            run.forEach(at -> digits.append(digit(points[at])));
            for (int start = 0; start < run.size(); start++) {
                for (int length : new int[] {FULL, OLD, MOBILE_DIGITS}) {
                    int end = start + length;
                    if (end <= run.size() && isPersonal(digits.substring(start, end))) {
                        run.subList(start, end).forEach(at -> hidden[at] = true);
                    }
                }
            }
        }
        return hidden;
    }

    /** Places of digits that follow each other with nothing but short gaps between them. */
    private static List<List<Integer>> runs(int[] points) {
        List<List<Integer>> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        int gap = 0;
        for (int i = 0; i < points.length; i++) {
            boolean check = (points[i] == 'X' || points[i] == 'x') && run.size() >= FULL - 1;
            if (Character.isDigit(points[i]) || check) {
                run.add(i);
                gap = 0;
            } else if (Character.isLetter(points[i])
                    || (isVisible(points[i]) && ++gap > WIDEST_GAP)) {
                runs.add(run);
                run = new ArrayList<>();
                gap = 0;
            }
        }
        runs.add(run);
        return runs;
    }

    /** Blanks and characters without a width separate nothing, however many they are. */
    private static boolean isVisible(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && Character.getType(point) != Character.FORMAT
                && Character.getType(point) != Character.CONTROL;
    }

    private static char digit(int point) {
        return Character.isDigit(point) ? (char) ('0' + Character.digit(point, 10)) : 'X';
    }

    private static boolean isPersonal(String number) {
        return switch (number.length()) {
            case FULL -> isResidentId(number);
            case OLD -> number.indexOf('X') < 0 && isDate("19" + number.substring(6, 12));
            default -> MOBILE.matcher(number).matches();
        };
    }

    private static boolean isResidentId(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            if (number.charAt(i) == 'X') {
                return false;
            }
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length()) == number.charAt(FULL - 1);
    }

    private static boolean isDate(String yyyymmdd) {
        try {
            LocalDate.of(
                    Integer.parseInt(yyyymmdd.substring(0, 4)),
                    Integer.parseInt(yyyymmdd.substring(4, 6)),
                    Integer.parseInt(yyyymmdd.substring(6)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
