package org.weijifen.activity;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.weijifen.activity.wiring.ActivityModule;
import org.weijifen.activity.wiring.ActivityWiring;
import org.weijifen.platform.boot.PlatformApplication;
import org.weijifen.platform.boot.PlatformWiring;
import org.weijifen.scheme.SchemeWiring;

/** Starts activity-service; no component scan, every bean is written in a wiring class. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformWiring.class, SchemeWiring.class, ActivityWiring.class})
public class ActivityServiceApplication {
    public static void main(String[] args) {
        PlatformApplication.run(ActivityServiceApplication.class, ActivityModule.NAME, args);
    }
}
