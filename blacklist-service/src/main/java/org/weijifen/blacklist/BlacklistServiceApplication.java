package org.weijifen.blacklist;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.weijifen.blacklist.wiring.BlacklistWiring;
import org.weijifen.platform.boot.PlatformApplication;
import org.weijifen.platform.boot.PlatformWiring;

/** Starts blacklist-service; no component scan, every bean is written in a wiring class. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformWiring.class, BlacklistWiring.class})
public class BlacklistServiceApplication {
    public static void main(String[] args) {
        PlatformApplication.run(BlacklistServiceApplication.class, "blacklist-service", args);
    }
}
