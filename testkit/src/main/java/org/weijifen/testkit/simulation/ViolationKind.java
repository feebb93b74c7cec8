package org.weijifen.testkit.simulation;

import java.util.regex.Pattern;

/**
 * What sort of violation a message tells of: its first words, without ids, numbers and details, so
 * that a shorter schedule can be seen to fail in the same way.
 */
public final class ViolationKind {
    private static final Pattern ID = Pattern.compile("\\b(?=[a-z_-]*[0-9])[0-9a-z_-]+\\b");
    private static final Pattern DETAILS = Pattern.compile("[\\[{\\n].*", Pattern.DOTALL);
    private static final int LONGEST = 70;

    private ViolationKind() {}

    /** For example {@code cover of # in #: model Optional}. */
    public static String of(String message) {
        String bare = ID.matcher(DETAILS.matcher(message).replaceFirst("")).replaceAll("#");
        return (bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare).strip();
    }
}
