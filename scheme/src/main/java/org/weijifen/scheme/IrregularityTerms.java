package org.weijifen.scheme;

/**
 * From when a pattern in one recorder's entries of one local day deserves a person's look
 * (domain.md traps 12, 13). Nothing follows from it by itself.
 *
 * @param burstRecords more records of service on earlier days than these
 * @param burstMinutes or more minutes of them
 * @param lateRecords more back-entries (H10) than these
 * @param sameLengthRecords from so many records on lengths are compared
 * @param sameLengthPercent least share of records of one and the same length, in percent
 * @param sameLengthActivities and these are of at least so many activities
 * @param twoPlacesVolunteers so many people, each at two activities at one time
 */
public record IrregularityTerms(
        int burstRecords,
        long burstMinutes,
        int lateRecords,
        int sameLengthRecords,
        int sameLengthPercent,
        int sameLengthActivities,
        int twoPlacesVolunteers) {

    /** Highest count of records or people in a term: a day's document stays small. */
    public static final int MOST = 100;

    public IrregularityTerms {
        count(burstRecords, "burstRecords");
        check(burstMinutes > 0, "burstMinutes must be positive");
        count(lateRecords, "lateRecords");
        count(sameLengthRecords, "sameLengthRecords");
        check(
                0 < sameLengthPercent && sameLengthPercent <= 100,
                "sameLengthPercent must be from 1 to 100");
        count(sameLengthActivities, "sameLengthActivities");
        check(
                0 < twoPlacesVolunteers && 2 * twoPlacesVolunteers <= MOST,
                "twoPlacesVolunteers must be from 1 to " + MOST / 2);
    }

    private static void count(int value, String name) {
        check(0 < value && value <= MOST, name + " must be from 1 to " + MOST);
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException("policy: irregularities." + sentence);
        }
    }
}
