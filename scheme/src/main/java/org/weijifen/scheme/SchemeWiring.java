package org.weijifen.scheme;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.boot.TopicLayout;

/** The scheme's policy and topics as beans, for every service. */
@Configuration(proxyBeanMethods = false)
public class SchemeWiring {

    @Bean
    SchemePolicy schemePolicy(@Value("${weijifen.scheme}") String scheme) {
        return SchemePolicy.load(scheme);
    }

    @Bean
    TopicLayout topicLayout() {
        return new TopicLayout(Set.of(Topics.BLACKLIST_VOLUNTEER_CASES));
    }
}
