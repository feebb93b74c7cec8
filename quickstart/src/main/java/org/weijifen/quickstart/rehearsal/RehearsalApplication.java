package org.weijifen.quickstart.rehearsal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;

/** Token issuer, clock and idle of a rehearsal; its settings are in {@code rehearsal.yml}. */
@SpringBootApplication(
        // The class path of the quickstart holds much that this main has no use for.
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@EnableConfigurationProperties(RehearsalProperties.class)
public class RehearsalApplication {
    static final String PROFILE = "rehearsal";

    public static void main(String[] args) {
        builder().run(args);
    }

    /** The application, ready to run with {@code --spring.profiles.active=rehearsal}. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(RehearsalApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=rehearsal")
                .listeners(new OnlyInRehearsal());
    }

    /**
     * The domain time that an earlier run over the same data directory was set to, if it still is:
     * a service started beside this main takes it as {@code weijifen.rehearsal.now}.
     */
    public static Optional<Instant> keptClock(Path dataDirectory) {
        return DataDirectory.below(dataDirectory).clock();
    }

    /**
     * Anybody may get any role's token here and set the time: no other profile may ever start this.
     */
    private static final class OnlyInRehearsal
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            List<String> active = List.of(event.getEnvironment().getActiveProfiles());
            if (!active.equals(List.of(PROFILE))) {
                throw new IllegalStateException(
                        "The rehearsal's token issuer and clock start only with --spring.profiles.active=rehearsal and"
                                + " no other profile; active now: "
                                + active);
            }
        }
    }
}
