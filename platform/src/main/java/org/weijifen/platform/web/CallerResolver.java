package org.weijifen.platform.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;

/** Gives handlers their {@link Caller}. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        return current();
    }

    static Caller current() {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw new RefusedException(
                Refusal.of(
                        Refusal.Kind.UNAUTHORIZED,
                        "UNAUTHORIZED",
                        "A bearer token is needed.",
                        "需要访问令牌。"));
    }

    static Caller of(Jwt jwt) {
        String client = firstClaim(jwt, "azp", "client_id", "sub");
        @Nullable String person = jwt.getClaimAsString("person");
        @Nullable List<String> roles = jwt.getClaimAsStringList("roles");
        return new Caller(
                person == null ? client : person,
                client,
                roles == null ? Set.of() : Set.copyOf(roles),
                jwt.getClaimAsString("org"));
    }

    private static String firstClaim(Jwt jwt, String... names) {
        for (String name : names) {
            @Nullable String value = jwt.getClaimAsString(name);
            if (value != null) {
                return value;
            }
        }
        throw new RefusedException(
                Refusal.of(
                        Refusal.Kind.UNAUTHORIZED,
                        "UNAUTHORIZED",
                        "The token names no client.",
                        "令牌未标明客户端。"));
    }
}
