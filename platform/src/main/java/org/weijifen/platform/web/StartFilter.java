package org.weijifen.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 503 until the instance has started: before that its database may be half recovered, and neither a
 * reading nor an act could be trusted.
 */
public final class StartFilter extends OncePerRequestFilter {
    private final BooleanSupplier hasStarted;

    public StartFilter(BooleanSupplier hasStarted) {
        this.hasStarted = hasStarted;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasStarted.getAsBoolean()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, ProblemDetailsAdvice.RETRY_AFTER_SECONDS);
        Problems.write(request, response, StandardProblems.unavailable());
    }
}
