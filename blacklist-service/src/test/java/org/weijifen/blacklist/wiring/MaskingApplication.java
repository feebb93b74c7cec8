package org.weijifen.blacklist.wiring;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.boot.PlatformWiring;
import org.weijifen.platform.boot.TopicLayout;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.scheme.GusuPolicy;

/** The service under a policy that publishes persons too. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformWiring.class, BlacklistWiring.class})
public class MaskingApplication {
    @Bean
    SchemePolicy schemePolicy() {
        return GusuPolicy.with(
                Map.of("publish", Map.of("UNIT", true, "ORGANIZATION", true, "VOLUNTEER", true)));
    }

    @Bean
    TopicLayout topicLayout() {
        return new TopicLayout(Set.of(Topics.BLACKLIST_VOLUNTEER_CASES));
    }
}
