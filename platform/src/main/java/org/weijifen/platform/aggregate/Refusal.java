package org.weijifen.platform.aggregate;

import java.util.List;

/**
 * Why a request is refused, in words a clerk can act on.
 *
 * @param code stable upper-case name, for example {@code ACTIVITY_STARTED}; becomes the problem's
 *     type
 * @param detail English sentence that says what to do
 * @param detailZh the same in Chinese
 * @param errors per field or line, empty where the whole request is meant
 */
public record Refusal(
        Kind kind, String code, String detail, String detailZh, List<FieldError> errors) {

    /** What sort of refusal; the edge maps it to a status code. */
    public enum Kind {
        INVALID,
        UNAUTHORIZED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        GONE,
        PRECONDITION_FAILED,
        TOO_LARGE,
        UNPROCESSABLE
    }

    /**
     * One wrong field or line.
     *
     * @param pointer JSON pointer into the request, for example {@code
     *     /records/3/intervals/0/endsAt}
     */
    public record FieldError(String pointer, String code, String detail) {}

    public Refusal {
        errors = List.copyOf(errors);
    }

    public static Refusal of(Kind kind, String code, String detail, String detailZh) {
        return new Refusal(kind, code, detail, detailZh, List.of());
    }
}
