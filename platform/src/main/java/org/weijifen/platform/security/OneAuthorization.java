package org.weijifen.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.weijifen.platform.web.Problems;

/**
 * Refuses requests that say twice who they come from: of two tokens a proxy might judge one and the
 * service the other (RFC 6750 section 3.1, invalid_request).
 */
final class OneAuthorization extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1) {
            Problems.write(
                    request,
                    response,
                    Problems.of(
                            400,
                            "SEVERAL_AUTHORIZATIONS",
                            "Send one Authorization header.",
                            "请只提供一个 Authorization 请求头。"));
            return;
        }
        chain.doFilter(request, response);
    }
}
