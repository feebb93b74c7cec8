package org.weijifen.scheme;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.boot.PlatformProperties;
import org.weijifen.platform.boot.TopicLayout;

/** The scheme's policy and topics as beans, for every service. */
@Configuration(proxyBeanMethods = false)
public class SchemeWiring {

    /** A policy that says something impossible stops the start. */
    @Bean
    SchemePolicy schemePolicy(PlatformProperties properties) {
        return SchemePolicy.load(properties.scheme());
    }

    @Bean
    TopicLayout topicLayout() {
        return new TopicLayout(Set.of(Topics.BLACKLIST_VOLUNTEER_CASES));
    }
}
