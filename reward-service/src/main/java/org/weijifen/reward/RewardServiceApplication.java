package org.weijifen.reward;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.weijifen.platform.boot.PlatformApplication;
import org.weijifen.platform.boot.PlatformWiring;
import org.weijifen.reward.wiring.RewardModule;
import org.weijifen.reward.wiring.RewardWiring;
import org.weijifen.scheme.SchemeWiring;

/** Starts reward-service; no component scan, every bean is written in a wiring class. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformWiring.class, SchemeWiring.class, RewardWiring.class})
public class RewardServiceApplication {
    public static void main(String[] args) {
        PlatformApplication.run(RewardServiceApplication.class, RewardModule.NAME, args);
    }
}
