package org.weijifen.platform.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.RefusedException;

/** Public ids match {@code [A-Za-z0-9_-]{1,40}}; anything else is 400 (contracts.md section 1). */
public final class PublicIds {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private PublicIds() {}

    public static boolean matches(@Nullable String value) {
        return value != null && SHAPE.matcher(value).matches();
    }

    /**
     * The value itself.
     *
     * @param pointer where it stands: a JSON pointer, or {@code path:id}
     * @throws RefusedException INVALID_ID where it cannot be an id
     */
    public static String require(@Nullable String value, String pointer) {
        if (value != null && SHAPE.matcher(value).matches()) {
            return value;
        }
        String detail = "An id consists of 1 to 40 letters, digits, '_' or '-'.";
        throw new RefusedException(
                new Refusal(
                        Refusal.Kind.INVALID,
                        "INVALID_ID",
                        detail,
                        "编号只能由 1 至 40 个字母、数字、下划线或连字符组成。",
                        List.of(new FieldError(pointer, "INVALID_ID", detail))));
    }
}
