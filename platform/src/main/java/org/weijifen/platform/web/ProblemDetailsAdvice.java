package org.weijifen.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.port.RefusedWriteException;
import org.weijifen.platform.port.UnavailableException;

/**
 * Turns whatever leaves a handler into a problem document (contracts.md section 3): bad input is a
 * 4xx that says what to do, trouble that may heal is 503 with {@code Retry-After}, and the rest is
 * a numbered 500 without internals.
 */
@RestControllerAdvice
public class ProblemDetailsAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemDetailsAdvice.class);

    static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<ProblemDetail> handle(Exception thrown, HttpServletRequest request)
            throws Exception {
        if (thrown instanceof IOException) {
            LOG.debug("the connection broke while answering", thrown);
            throw thrown; // nobody is left to read an answer
        }
        ProblemDetail problem = Problems.at(request, problemOf(thrown));
        if (problem.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOG.error("unexpected error {} on {}", errorId(problem), request.getMethod(), thrown);
        }
        var headers = new HttpHeaders();
        if (thrown instanceof ErrorResponse response) {
            headers.putAll(response.getHeaders()); // Allow, Accept
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return new ResponseEntity<>(problem, headers, problem.getStatus());
    }

    private static ProblemDetail problemOf(Exception thrown) {
        return switch (thrown) {
            case RefusedException e -> Problems.of(e.refusal());
            case HttpMessageNotReadableException e -> JsonProblems.of(e.getCause());
            case UnavailableException e -> unavailable(e);
            case RefusedWriteException _ ->
                    Problems.of(
                            413,
                            "CHANGE_TOO_LARGE",
                            "This change is too large to be kept in one piece: send it in smaller parts.",
                            "本次变更过大，请分批提交。");
            case MissingRequestHeaderException e -> missing("header", e.getHeaderName());
            case MissingServletRequestParameterException e ->
                    missing("query", e.getParameterName());
            case MissingPathVariableException e -> missing("path", e.getVariableName());
            case MethodArgumentTypeMismatchException e -> wrongParameter(e.getName());
            case AccessDeniedException _ -> StandardProblems.forbidden();
            case ErrorResponse e -> StandardProblems.ofStatus(e.getStatusCode().value());
            case ConversionFailedException _ -> StandardProblems.ofStatus(400);
            // The server reads the query late, and not every address has one that is text.
            case InvalidParameterException _ -> StandardProblems.ofStatus(400);
            case IllegalArgumentException e -> illegalArgument(e);
            default -> StandardProblems.internal(UUID.randomUUID().toString());
        };
    }

    private static ProblemDetail unavailable(UnavailableException e) {
        LOG.warn("unavailable: {}", e.getMessage());
        return StandardProblems.unavailable();
    }

    /**
     * Shapes of our own refuse what they cannot hold; logged because a clearer refusal should come
     * earlier.
     */
    private static ProblemDetail illegalArgument(IllegalArgumentException e) {
        LOG.warn("a request was refused by an illegal argument", e);
        return Problems.of(
                400, "INVALID_VALUE", "A value in the request is not acceptable.", "请求中有不可接受的值。");
    }

    private static ProblemDetail missing(String place, String name) {
        String detail = "The " + place + " value " + name + " is required.";
        return Problems.of(
                400,
                "MISSING_PARAMETER",
                detail,
                "缺少必需的参数 " + name + "。",
                List.of(new FieldError(place + ":" + name, "MISSING_PARAMETER", detail)));
    }

    private static ProblemDetail wrongParameter(String name) {
        String detail = "The value of " + name + " has the wrong format.";
        return Problems.of(
                400,
                "WRONG_FORMAT",
                detail,
                "参数 " + name + " 的格式不正确。",
                List.of(new FieldError("query:" + name, "WRONG_FORMAT", detail)));
    }

    private static Object errorId(ProblemDetail problem) {
        return problem.getProperties() == null
                ? ""
                : problem.getProperties().getOrDefault("errorId", "");
    }
}
