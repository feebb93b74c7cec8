package org.weijifen.activity;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.weijifen.activity.wiring.ActivityModule;
import org.weijifen.platform.boot.PlatformApplication;
import org.weijifen.platform.boot.PlatformWiring;

/** Starts activity-service. */
@SpringBootApplication
@Import(PlatformWiring.class)
public class ActivityServiceApplication {

    public static void main(String[] args) {
        PlatformApplication.run(ActivityServiceApplication.class, ActivityModule.NAME, args);
    }
}
