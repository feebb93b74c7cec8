package org.weijifen.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a body, by field; never repeats the value itself, which may be personal. */
final class JsonProblems {
    private JsonProblems() {}

    /**
     * The problem for an unreadable body; {@code cause} is what the reader threw, absent when there
     * was no body.
     */
    static ProblemDetail of(@Nullable Throwable cause) {
        return switch (cause) {
            case null ->
                    malformed("The request needs a JSON body.", "请求缺少 JSON 内容。", "BODY_MISSING");
            case InputCoercionException e -> wrongType(e); // a number out of range
            case StreamReadException e -> malformedAt(e);
            case UnrecognizedPropertyException e ->
                    field(
                            e,
                            "UNKNOWN_FIELD",
                            "This field is not known here; check its spelling.",
                            "该字段未知，请检查拼写。");
            case InvalidNullException e -> missing(e);
            case InvalidFormatException e -> wrongFormat(e);
            case ValueInstantiationException e -> refusedByRecord(e);
            case MismatchedInputException e when isMissing(e) -> missing(e);
            case JacksonException e -> wrongType(e);
            default -> malformed("The body cannot be read.", "无法读取请求内容。", "MALFORMED_BODY");
        };
    }

    private static boolean isMissing(MismatchedInputException e) {
        // Jackson has no exception of its own for this case.
        return e.getOriginalMessage().startsWith("Missing required creator property");
    }

    private static ProblemDetail wrongType(JacksonException e) {
        return field(
                e,
                "WRONG_TYPE",
                "The value here has the wrong JSON type or range.",
                "该字段的数据类型或范围不正确。");
    }

    private static ProblemDetail missing(JacksonException e) {
        return field(
                e,
                "MISSING_FIELD",
                "This field is required and must not be null.",
                "该字段为必填项，不能为空。");
    }

    private static ProblemDetail wrongFormat(InvalidFormatException e) {
        Class<?> target = e.getTargetType();
        if (target != null && target.isEnum()) {
            String names =
                    String.join(
                            ", ",
                            java.util.Arrays.stream(target.getEnumConstants())
                                    .map(String::valueOf)
                                    .toList());
            return field(
                    e, "UNKNOWN_VALUE", "Allowed here: " + names + ".", "该字段只允许：" + names + "。");
        }
        if (target == String.class && e.getValue() instanceof String) {
            return field(
                    e,
                    "WRONG_FORMAT",
                    "The text here holds characters that nobody can read.",
                    "该字段含有不可读的字符。");
        }
        if (!(e.getValue() instanceof String) || target == null || isScalar(target)) {
            return wrongType(e);
        }
        String shape = target.getSimpleName();
        return field(
                e,
                "WRONG_FORMAT",
                "The value here cannot be read as " + shape + ".",
                "该字段的格式不正确（应为 " + shape + "）。");
    }

    private static boolean isScalar(Class<?> type) {
        return type.isPrimitive()
                || type == String.class
                || type == Boolean.class
                || Number.class.isAssignableFrom(type);
    }

    /**
     * A record's own constructor said no: with a refusal of its own, or with a plain illegal
     * argument.
     */
    private static ProblemDetail refusedByRecord(ValueInstantiationException e) {
        for (Throwable t = e.getCause(); t != null; t = t.getCause()) {
            if (t instanceof RefusedException refused) {
                return Problems.of(below(pointer(e), refused.refusal()));
            }
        }
        return field(e, "INVALID_VALUE", "The value here is not acceptable.", "该字段的值不可接受。");
    }

    private static Refusal below(String pointer, Refusal refusal) {
        List<FieldError> errors =
                refusal.errors().stream()
                        .map(
                                error ->
                                        new FieldError(
                                                pointer + error.pointer(),
                                                error.code(),
                                                error.detail()))
                        .toList();
        return new Refusal(
                refusal.kind(), refusal.code(), refusal.detail(), refusal.detailZh(), errors);
    }

    private static ProblemDetail malformedAt(StreamReadException e) {
        var at = e.getLocation();
        String where =
                at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return malformed(
                "The body is not valid JSON" + where + ".",
                "请求内容不是有效的 JSON" + where + "。",
                "MALFORMED_JSON");
    }

    private static ProblemDetail malformed(String detail, String detailZh, String code) {
        return Problems.of(400, code, detail, detailZh);
    }

    private static ProblemDetail field(
            JacksonException e, String code, String detail, String detailZh) {
        String pointer = pointer(e);
        return Problems.of(
                400,
                code,
                "Field " + (pointer.isEmpty() ? "(whole body)" : pointer) + ": " + detail,
                "字段 " + (pointer.isEmpty() ? "（整个内容）" : pointer) + "：" + detailZh,
                List.of(new FieldError(pointer, code, detail)));
    }

    /** RFC 6901 pointer; long or odd names (they come from the caller) are cut. */
    private static String pointer(JacksonException e) {
        var pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/');
            if (name == null) {
                pointer.append(step.getIndex());
            } else {
                String safe = name.length() > 64 ? name.substring(0, 64) : name;
                pointer.append(safe.replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
