package org.weijifen.scheme;

/** Names of the roles that a token can carry (contracts.md section 3). */
public final class Roles {
    /** Officer of the district association: files, verifies, investigates, proposes. */
    public static final String ASSOCIATION = "association";

    /** Officer of the civilisation office: decides and publishes. */
    public static final String CIVILISATION_OFFICE = "civilisation-office";

    /** Organiser, bound to an organisation by claim {@code org}. */
    public static final String ORGANIZER = "organizer";

    /** Recorder, bound to an organisation by claim {@code org}. */
    public static final String RECORDER = "recorder";

    public static final String VOLUNTEER = "volunteer";
    public static final String INSURER = "insurer";
    public static final String POINTS_AUTHORITY = "points-authority";
    public static final String ANALYST = "analyst";
    public static final String OPS = "ops";

    private Roles() {}
}
