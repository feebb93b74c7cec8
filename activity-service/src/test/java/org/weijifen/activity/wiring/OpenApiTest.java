package org.weijifen.activity.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.weijifen.activity.filing.ActivityController;
import org.weijifen.activity.record.ServiceRecordController;
import tools.jackson.databind.json.JsonMapper;

/** The committed document names exactly the operations that the controllers serve. */
class OpenApiTest {

    @Test
    void everyOperationIsDocumentedAndNoOther() throws IOException {
        var served = new TreeSet<String>();
        for (Class<?> controller :
                List.of(ActivityController.class, ServiceRecordController.class)) {
            String base = controller.getAnnotation(RequestMapping.class).value()[0];
            for (Method method : controller.getDeclaredMethods()) {
                var mapping =
                        AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null) {
                    String path = mapping.path().length == 0 ? "" : mapping.path()[0];
                    served.add(mapping.method()[0] + " " + base + path);
                }
            }
        }
        var documented = new TreeSet<String>();
        try (InputStream in = getClass().getResourceAsStream("/openapi/activity.json")) {
            var paths = JsonMapper.builder().build().readTree(in).path("paths");
            for (String path : paths.propertyNames()) {
                for (String method : paths.path(path).propertyNames()) {
                    documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
                }
            }
        }
        assertThat(documented).isEqualTo(served).hasSize(17);
    }
}
