package org.weijifen.blacklist;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.weijifen.blacklist.wiring.BlacklistModule;
import org.weijifen.blacklist.wiring.BlacklistWiring;
import org.weijifen.platform.boot.PlatformApplication;
import org.weijifen.platform.boot.PlatformWiring;
import org.weijifen.scheme.SchemeWiring;

/** Starts blacklist-service; no component scan, every bean is written in a wiring class. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformWiring.class, SchemeWiring.class, BlacklistWiring.class})
public class BlacklistServiceApplication {
    public static void main(String[] args) {
        PlatformApplication.run(BlacklistServiceApplication.class, BlacklistModule.NAME, args);
    }
}
