package org.weijifen.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.RefusedException;

/** Gives handlers their {@link IdempotencyKey}. */
final class IdempotencyKeyResolver implements HandlerMethodArgumentResolver {
    private static final int LONGEST = 128;
    private static final String PUBLIC = "/api/v1/public/";

    private final RequestKeys keys;

    IdempotencyKeyResolver(RequestKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public @Nullable IdempotencyKey resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        @Nullable HttpServletRequest request =
                webRequest.getNativeRequest(HttpServletRequest.class);
        @Nullable BufferedRequest buffered =
                request == null ? null : WebUtils.getNativeRequest(request, BufferedRequest.class);
        if (request == null || buffered == null) {
            throw new IllegalStateException("the body limit filter is not installed");
        }
        List<String> values = Collections.list(request.getHeaders(IdempotencyKey.HEADER));
        if (values.isEmpty() && parameter.isOptional()) {
            return null;
        }
        String value = values.size() == 1 ? values.getFirst() : "";
        if (value.isEmpty()
                || value.length() > LONGEST
                || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new RefusedException(refusal(values.isEmpty()));
        }
        String route = request.getMethod() + " " + request.getRequestURI();
        return new IdempotencyKey(
                keys.key(client(request), route, value), RequestKeys.bodyHash(buffered.body()));
    }

    /** Who needs no token is nobody in particular; what such a request creates has no owner. */
    private static String client(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PUBLIC)
                ? "public"
                : CallerResolver.current().client();
    }

    private static Refusal refusal(boolean missing) {
        String code = missing ? "IDEMPOTENCY_KEY_MISSING" : "IDEMPOTENCY_KEY_INVALID";
        String detail =
                "Send one header Idempotency-Key of 1 to 128 printable characters without spaces: a new one for each"
                        + " new request, the same one when you repeat it.";
        return new Refusal(
                Refusal.Kind.INVALID,
                code,
                detail,
                "请提供一个 Idempotency-Key 请求头（1 至 128 个可见字符）：新请求用新值，重试用原值。",
                List.of(new FieldError("header:" + IdempotencyKey.HEADER, code, detail)));
    }
}
