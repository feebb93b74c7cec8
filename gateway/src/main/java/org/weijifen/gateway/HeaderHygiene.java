package org.weijifen.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What passes the door in either direction. Hop-by-hop headers are dropped by the framework;
 * callers' claims about their origin or about other targets, cookies and internal headers are
 * dropped here.
 */
final class HeaderHygiene {
    private static final List<String> DROPPED_PREFIXES =
            List.of("x-weijifen-", "x-forwarded-", "x-original-");
    private static final Set<String> DROPPED_REQUEST =
            Set.of(
                    "forwarded",
                    "x-real-ip",
                    "x-rewrite-url",
                    "x-http-method-override",
                    "cookie",
                    "host");
    private static final Set<String> DROPPED_RESPONSE =
            Set.of("server", "x-powered-by", "set-cookie", "x-request-id", "via");

    private HeaderHygiene() {}

    /** Towards the services. */
    static final class Requests implements HttpHeadersFilter.RequestHttpHeadersFilter {
        @Override
        public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
            HttpHeaders kept = without(input, DROPPED_REQUEST);
            copy(request, TraceHeaders.REQUEST_ID, kept);
            copy(request, TraceHeaders.TRACEPARENT, kept);
            return kept;
        }

        private static void copy(ServerRequest request, String name, HttpHeaders headers) {
            if (request.servletRequest().getAttribute(name) instanceof String value) {
                headers.set(name, value);
            }
        }
    }

    /** Towards the callers. */
    static final class Responses implements HttpHeadersFilter.ResponseHttpHeadersFilter {
        @Override
        public HttpHeaders apply(HttpHeaders input, ServerResponse response) {
            return without(input, DROPPED_RESPONSE);
        }
    }

    private static HttpHeaders without(HttpHeaders input, Set<String> names) {
        var kept = new HttpHeaders();
        input.forEach(
                (name, values) -> {
                    String lower = name.toLowerCase(Locale.ROOT);
                    if (!names.contains(lower)
                            && DROPPED_PREFIXES.stream().noneMatch(lower::startsWith)) {
                        kept.addAll(name, values);
                    }
                });
        return kept;
    }
}
