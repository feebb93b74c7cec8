package org.weijifen.platform.web;

import java.util.List;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.RefusedException;

/** Checks of fields that bodies of several services have; each refusal names its field. */
public final class Fields {
    private static final int LONGEST_TEXT = 2_000;

    private Fields() {}

    /**
     * A text that somebody wrote: 1 to 2 000 characters.
     *
     * @throws RefusedException INVALID
     */
    public static String text(String value, String pointer) {
        return text(value, LONGEST_TEXT, pointer);
    }

    /**
     * The same with another length.
     *
     * @param longest in characters
     * @throws RefusedException INVALID
     */
    public static String text(String value, int longest, String pointer) {
        if (value.isBlank() || value.length() > longest) {
            throw invalid(
                    pointer,
                    "TEXT_LENGTH",
                    "Write 1 to " + longest + " characters.",
                    "请填写 1 至 " + longest + " 个字符。");
        }
        return value;
    }

    /**
     * A list of so many elements.
     *
     * @throws RefusedException INVALID, also for an element that is {@code null}
     */
    public static void size(List<?> list, int least, int most, String pointer) {
        if (list.size() < least || list.size() > most || list.stream().anyMatch(e -> e == null)) {
            throw invalid(
                    pointer,
                    "LIST_LENGTH",
                    "From " + least + " to " + most + " elements, none of them null.",
                    "须为 " + least + " 至 " + most + " 项，且不得为空值。");
        }
    }

    /** A request that is refused for one field. */
    public static RefusedException invalid(
            String pointer, String code, String detail, String detailZh) {
        return new RefusedException(
                new Refusal(
                        Refusal.Kind.INVALID,
                        code,
                        detail,
                        detailZh,
                        List.of(new FieldError(pointer, code, detail))));
    }
}
