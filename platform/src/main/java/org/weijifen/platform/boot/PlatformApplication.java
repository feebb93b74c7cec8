package org.weijifen.platform.boot;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a service. Its settings are {@code platform.yml} (this module's, the same for all) and
 * then {@code <name>.yml} of its own, so that several services can share one class path.
 */
public final class PlatformApplication {
    private PlatformApplication() {}

    /**
     * @param name for example {@code insurance-service}: name of its configuration file
     * @param args command line: {@code --server.port=…} and the like
     */
    public static ConfigurableApplicationContext run(
            Class<?> application, String name, String... args) {
        return builder(application, name).run(args);
    }

    /** The same, for callers that add profiles or properties before they run it. */
    public static SpringApplicationBuilder builder(Class<?> application, String name) {
        // A system property or argument of this name must not leak from one service of a JVM into
        // the next.
        return new SpringApplicationBuilder(application)
                .properties(
                        "spring.config.name=platform," + name, "spring.application.name=" + name)
                .registerShutdownHook(true);
    }
}
