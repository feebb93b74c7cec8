package org.weijifen.platform.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Everything an HTTP edge needs; a service imports this. Needs {@code weijifen.idempotency-secret};
 * settings in {@link WebProperties}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
@Import({ProblemDetailsAdvice.class, ProblemErrorController.class, ProblemReportWiring.class})
public class WebWiring {

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return new StrictJson();
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebProperties properties) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(properties));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 100); // after Spring Security's chain
        return registration;
    }

    @Bean
    RequestKeys requestKeys(@Value("${weijifen.idempotency-secret}") String secret) {
        return new RequestKeys(secret);
    }

    @Bean
    WebMvcConfigurer platformArguments(RequestKeys keys) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver());
                resolvers.add(new IdempotencyKeyResolver(keys));
                resolvers.add(new PageRequestResolver());
            }
        };
    }
}
