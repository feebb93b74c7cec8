package org.weijifen.registry.registration;

import java.math.BigInteger;

/**
 * Unified volunteer numbers for public use (domain.md P1): 17 digits that follow from the
 * volunteer's id, and a Luhn check digit. They tell nothing of the person. Among a district's 200
 * 000 volunteers two are equal with a probability below one in a million; nothing is keyed by them.
 */
final class VolunteerNumbers {
    private static final BigInteger RANGE = BigInteger.TEN.pow(17);
    private static final int RADIX = 36;

    private VolunteerNumbers() {}

    /**
     * @param volunteerId a derived id of {@code [0-9a-z]}
     */
    static String of(String volunteerId) {
        String digits = String.format("%017d", new BigInteger(volunteerId, RADIX).mod(RANGE));
        return digits + checkDigit(digits);
    }

    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
