package org.weijifen.insurance;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.weijifen.insurance.wiring.InsuranceModule;
import org.weijifen.insurance.wiring.InsuranceWiring;
import org.weijifen.platform.boot.PlatformApplication;
import org.weijifen.platform.boot.PlatformWiring;
import org.weijifen.scheme.SchemeWiring;

/** Starts insurance-service; no component scan, every bean is written in a wiring class. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformWiring.class, SchemeWiring.class, InsuranceWiring.class})
public class InsuranceServiceApplication {
    public static void main(String[] args) {
        PlatformApplication.run(InsuranceServiceApplication.class, InsuranceModule.NAME, args);
    }
}
