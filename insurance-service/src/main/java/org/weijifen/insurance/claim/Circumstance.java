package org.weijifen.insurance.claim;

/**
 * What an officer should know of a claim as things stand when it is looked at (domain.md trap 13):
 * facts to judge by, never a verdict, and none of them changes what the check says.
 */
public enum Circumstance {
    /** Neither the activity's roster nor its event policy names the person. */
    NOT_ON_LIST,
    /** No verified hours of the person in the activity are known so far. */
    NO_ATTENDANCE,
    /** At the time of the accident the person had another cover, too. */
    DOUBLE_COVER
}
