package org.weijifen.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body into memory while counting its bytes, whatever Content-Length says; too many are
 * 413. Runs after authentication, so that strangers cannot make us buffer anything.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {
    private final WebProperties properties;

    public BodyLimitFilter(WebProperties properties) {
        this.properties = properties;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            Problems.write(request, response, StandardProblems.ofStatus(415));
            return;
        }
        long limitBytes = properties.limitBytes(request.getRequestURI());
        byte @Nullable [] body =
                request.getContentLengthLong() > limitBytes
                        ? null
                        : request.getInputStream().readNBytes(Math.toIntExact(limitBytes + 1));
        if (body == null || body.length > limitBytes) {
            response.setHeader(
                    HttpHeaders.CONNECTION, "close"); // the rest of the body is not worth reading
            Problems.write(request, response, StandardProblems.tooLarge(limitBytes));
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }
}
