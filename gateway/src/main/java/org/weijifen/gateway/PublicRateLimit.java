package org.weijifen.gateway;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.weijifen.platform.web.Problems;

/** Limits how often one address may ask without a token; the book of addresses is bounded. */
final class PublicRateLimit extends OncePerRequestFilter {
    private static final String PUBLIC = "/api/v1/public/";
    private static final int MOST_ADDRESSES = 50_000;

    private final LoadingCache<String, Bucket> buckets;

    PublicRateLimit(int requestsPerMinute) {
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST_ADDRESSES)
                        .expireAfterAccess(Duration.ofMinutes(2))
                        .build(address -> newBucket(requestsPerMinute));
    }

    private static Bucket newBucket(int requestsPerMinute) {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(requestsPerMinute)
                                        .refillGreedy(requestsPerMinute, Duration.ofMinutes(1)))
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PUBLIC);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe =
                buckets.get(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        Problems.write(
                request,
                response,
                Problems.of(
                        429,
                        "TOO_MANY_REQUESTS",
                        "Too many requests from your address: wait " + seconds + " s.",
                        "请求过于频繁，请在 " + seconds + " 秒后再试。"));
    }
}
