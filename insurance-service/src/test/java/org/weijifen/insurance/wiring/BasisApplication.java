package org.weijifen.insurance.wiring;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.platform.boot.PlatformWiring;
import org.weijifen.platform.boot.TopicLayout;
import org.weijifen.scheme.SchemePolicy;

/** The service with the umbrella policy's basis as a setting: policy is data. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformWiring.class, InsuranceWiring.class})
public class BasisApplication {
    static final String BASIS = "test.cover-basis";

    @Bean
    SchemePolicy schemePolicy(@Value("${" + BASIS + "}") CoverBasis basis) {
        return SeededWorld.policyOf(basis);
    }

    @Bean
    TopicLayout topicLayout() {
        return new TopicLayout(Set.of(Topics.BLACKLIST_VOLUNTEER_CASES));
    }
}
