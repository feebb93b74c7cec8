package org.weijifen.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names every request: {@code X-Request-Id} (kept if the caller's is well formed, told in every
 * answer) and W3C {@code traceparent} (kept or begun).
 */
final class TraceHeaders extends OncePerRequestFilter {
    static final String REQUEST_ID = "X-Request-Id";
    static final String TRACEPARENT = "traceparent";

    private static final Pattern REQUEST_ID_SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern TRACEPARENT_SHAPE =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String givenId = request.getHeader(REQUEST_ID);
        @Nullable String givenTrace = request.getHeader(TRACEPARENT);
        String id =
                givenId != null && REQUEST_ID_SHAPE.matcher(givenId).matches() ? givenId : hex(16);
        String trace =
                givenTrace != null && TRACEPARENT_SHAPE.matcher(givenTrace).matches()
                        ? givenTrace
                        : "00-" + hex(16) + "-" + hex(8) + "-01";
        request.setAttribute(REQUEST_ID, id);
        request.setAttribute(TRACEPARENT, trace);
        response.setHeader(REQUEST_ID, id);
        chain.doFilter(request, response);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
