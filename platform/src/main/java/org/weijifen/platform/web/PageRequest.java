package org.weijifen.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;

/**
 * Which page a caller wants, as a handler's parameter: query parameters {@code cursor} (opaque) and
 * {@code limit} (1 to 200, 50 if absent).
 *
 * @param afterId exclusive lower bound of the id; absent for the first page
 */
public record PageRequest(@Nullable String afterId, int limit) {
    public static final int MAX_LIMIT = 200;
    static final int DEFAULT_LIMIT = 50;
    private static final int LONGEST_CURSOR = 400;

    /** How many to load: one more than the page, which tells whether there is another page. */
    public int fetch() {
        return limit + 1;
    }

    static PageRequest parse(@Nullable String cursor, @Nullable String limit) {
        return new PageRequest(
                cursor == null ? null : decode(cursor),
                limit == null ? DEFAULT_LIMIT : number(limit));
    }

    static String encode(String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            if (!cursor.isEmpty() && cursor.length() <= LONGEST_CURSOR) {
                byte[] id = Base64.getUrlDecoder().decode(cursor);
                if (isPrintable(id)) {
                    return new String(id, StandardCharsets.US_ASCII);
                }
            }
        } catch (IllegalArgumentException e) {
            // not one of ours: refused below
        }
        throw refused(
                "cursor", "Use the cursor of a Link header as it is.", "请原样使用 Link 响应头中的 cursor。");
    }

    /** As every id in a list is. */
    private static boolean isPrintable(byte[] id) {
        for (byte b : id) {
            if (b <= ' ' || b == 127) {
                return false;
            }
        }
        return id.length > 0;
    }

    private static int number(String limit) {
        try {
            int value = Integer.parseInt(limit);
            if (value >= 1 && value <= MAX_LIMIT) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw refused("limit", "limit is a whole number from 1 to 200.", "limit 须为 1 至 200 的整数。");
    }

    private static RefusedException refused(String name, String detail, String detailZh) {
        return new RefusedException(
                new Refusal(
                        Refusal.Kind.INVALID,
                        "INVALID_PAGE",
                        detail,
                        detailZh,
                        java.util.List.of(
                                new Refusal.FieldError("query:" + name, "INVALID_PAGE", detail))));
    }
}
