package org.weijifen.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;

/**
 * {@code ETag} and {@code If-Match} over an aggregate's version: a lost race is 412 (contracts.md
 * section 3).
 */
public final class EntityTags {
    private static final Pattern OURS = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTags() {}

    /** The strong tag {@code "7"} of version 7. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Goes on where the caller expects this version, or any.
     *
     * @param ifMatch the header's value; absent or {@code *} means any version
     * @throws RefusedException PRECONDITION_FAILED where the caller saw another version, INVALID
     *     where it is no tag
     */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return;
        }
        Matcher tag = OURS.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new RefusedException(
                    Refusal.of(
                            Refusal.Kind.INVALID,
                            "INVALID_IF_MATCH",
                            "Send in If-Match the ETag that you were given, with its quotes.",
                            "请在 If-Match 中原样填写收到的 ETag（含引号）。"));
        }
        if (Long.parseLong(tag.group(1)) != version) {
            throw new RefusedException(
                    Refusal.of(
                            Refusal.Kind.PRECONDITION_FAILED,
                            "CHANGED_MEANWHILE",
                            "Somebody has changed this since you read it: read it again, then repeat your change.",
                            "数据已被他人修改，请重新读取后再提交。"));
        }
    }
}
