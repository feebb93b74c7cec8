package org.weijifen.blacklist;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.weijifen.blacklist.wiring.BlacklistWiring;
import org.weijifen.platform.boot.PlatformWiring;

/** Starts the service. */
@SpringBootApplication(scanBasePackageClasses = BlacklistServiceApplication.NoScan.class)
@Import({PlatformWiring.class, BlacklistWiring.class})
public class BlacklistServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(BlacklistServiceApplication.class, args);
    }

    /** Every bean is named in the wiring; nothing is found by scanning. */
    static final class NoScan {}
}
