package org.weijifen.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds and writes RFC 9457 problem documents: {@code type} is {@code urn:weijifen:problem:<code>}
 * and stable, {@code detail} English, {@code detailZh} Chinese, {@code errors} a list of {@code
 * {pointer, code, detail}}. Query strings never enter a problem: they may hold personal data.
 */
public final class Problems {
    private static final String TYPE_PREFIX = "urn:weijifen:problem:";

    /**
     * Own mapper: the context's one may be configured for reading, and error answers must not
     * depend on it.
     */
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Problems() {}

    public static ProblemDetail of(
            int status, String code, String detail, String detailZh, List<FieldError> errors) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPE_PREFIX + code));
        problem.setTitle(title(status));
        problem.setDetail(detail);
        problem.setProperty("detailZh", detailZh);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    public static ProblemDetail of(int status, String code, String detail, String detailZh) {
        return of(status, code, detail, detailZh, List.of());
    }

    public static ProblemDetail of(Refusal refusal) {
        return of(
                status(refusal.kind()),
                refusal.code(),
                refusal.detail(),
                refusal.detailZh(),
                refusal.errors());
    }

    /** HTTP status of a kind of refusal (contracts.md section 3). */
    public static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHORIZED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case PRECONDITION_FAILED -> 412;
            case TOO_LARGE -> 413;
            case UNPROCESSABLE -> 422;
        };
    }

    /** Sets {@code instance} to the request's path, where that is a valid URI. */
    public static ProblemDetail at(HttpServletRequest request, ProblemDetail problem) {
        @Nullable URI path = pathOf(request.getRequestURI());
        if (path != null) {
            problem.setInstance(path);
        }
        return problem;
    }

    /** For filters and handlers outside MVC; does nothing when the answer has already begun. */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        at(request, problem);
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        byte[] body = bytes(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The document as UTF-8 JSON. */
    public static byte[] bytes(ProblemDetail problem) {
        var document = new java.util.LinkedHashMap<String, Object>();
        document.put("type", String.valueOf(problem.getType()));
        document.put("title", String.valueOf(problem.getTitle()));
        document.put("status", problem.getStatus());
        putIfPresent(document, "detail", problem.getDetail());
        putIfPresent(
                document,
                "instance",
                problem.getInstance() == null ? null : problem.getInstance().toString());
        if (problem.getProperties() != null) {
            document.putAll(problem.getProperties());
        }
        return MAPPER.writeValueAsBytes(document);
    }

    private static void putIfPresent(
            Map<String, Object> document, String name, @Nullable Object value) {
        if (value != null) {
            document.put(name, value);
        }
    }

    private static String title(int status) {
        @Nullable HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    private static @Nullable URI pathOf(@Nullable String path) {
        try {
            return path == null || path.length() > 500 ? null : new URI(path);
        } catch (URISyntaxException e) {
            return null; // a path that is no URI is left out rather than repeated
        }
    }
}
