package org.weijifen.registry;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.weijifen.platform.boot.PlatformApplication;
import org.weijifen.platform.boot.PlatformWiring;
import org.weijifen.registry.wiring.RegistryModule;
import org.weijifen.registry.wiring.RegistryWiring;
import org.weijifen.scheme.SchemeWiring;

/** Starts registry-service; no component scan, every bean is written in a wiring class. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformWiring.class, SchemeWiring.class, RegistryWiring.class})
public class RegistryServiceApplication {
    public static void main(String[] args) {
        PlatformApplication.run(RegistryServiceApplication.class, RegistryModule.NAME, args);
    }
}
