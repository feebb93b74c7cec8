package org.weijifen.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.weijifen.platform.web.Problems;

/**
 * What stands between a caller and a service in trouble: the route's circuit breaker, one repeat of
 * a GET or HEAD whose connection broke (never after a time-out: the stated limit holds for the
 * whole), and 503 or 504 with {@code Retry-After}. Writes are repeated by the caller with the same
 * Idempotency-Key.
 */
final class RouteGuard implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    static final int OPEN_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(RouteGuard.class);

    private final CircuitBreaker breaker;

    RouteGuard(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        if (!breaker.tryAcquirePermission()) {
            return problem(request, unavailable(), OPEN_SECONDS);
        }
        long startNanos = breaker.getCurrentTimestamp();
        try {
            ServerResponse response = exchange(request, next);
            record(startNanos, response.statusCode().value());
            return response;
        } catch (ResourceAccessException e) {
            failed(startNanos, e);
            LOG.warn(
                    "{} does not answer: {}",
                    breaker.getName(),
                    e.getMostSpecificCause().toString());
            boolean late = e.getCause() instanceof HttpTimeoutException;
            return problem(request, late ? timeout() : unavailable(), OPEN_SECONDS);
        } catch (Exception e) {
            failed(startNanos, e);
            throw e;
        }
    }

    private static ServerResponse exchange(
            ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (ResourceAccessException e) {
            if (!isSafe(request.method())
                    || !(e.getCause() instanceof IOException)
                    || isTimeout(e)) {
                throw e;
            }
            return next.handle(request);
        }
    }

    private static boolean isSafe(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private static boolean isTimeout(ResourceAccessException e) {
        return e.getCause() instanceof HttpTimeoutException;
    }

    private void record(long startNanos, int status) {
        if (status >= 502 && status <= 504) {
            failed(startNanos, new IOException("status " + status));
        } else {
            breaker.onSuccess(
                    breaker.getCurrentTimestamp() - startNanos, breaker.getTimestampUnit());
        }
    }

    private void failed(long startNanos, Exception reason) {
        TimeUnit unit = breaker.getTimestampUnit();
        breaker.onError(breaker.getCurrentTimestamp() - startNanos, unit, reason);
    }

    private static ProblemDetail unavailable() {
        return Problems.of(
                503,
                "SERVICE_UNAVAILABLE",
                "This part of the system does not answer just now. Repeat the same request, with the same"
                        + " Idempotency-Key, a little later.",
                "该服务暂时不可用，请稍后使用同一 Idempotency-Key 重试。");
    }

    private static ProblemDetail timeout() {
        return Problems.of(
                504,
                "SERVICE_TIMEOUT",
                "This part of the system took too long. It may have done what you asked: repeat the same request, with"
                        + " the same Idempotency-Key.",
                "该服务响应超时，请求可能已生效，请使用同一 Idempotency-Key 重试。");
    }

    private static ServerResponse problem(
            ServerRequest request, ProblemDetail problem, int retryAfterSeconds) {
        return ServerResponse.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Problems.bytes(Problems.at(request.servletRequest(), problem)));
    }
}
