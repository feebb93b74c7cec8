package org.weijifen.hostile;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the controllers of the services map, read from their annotations. */
final class ServedOperations {
    private ServedOperations() {}

    /** Names such as {@code GET /api/v1/cases/{id}}. */
    static Set<String> of(Iterable<String> services) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        var found = new TreeSet<String>();
        for (String service : services) {
            for (var candidate : scanner.findCandidateComponents("org.weijifen." + service)) {
                String name = String.valueOf(candidate.getBeanClassName());
                Class<?> controller = ClassUtils.resolveClassName(name, null);
                var base =
                        AnnotatedElementUtils.findMergedAnnotation(
                                controller, RequestMapping.class);
                for (Method method : controller.getDeclaredMethods()) {
                    add(found, base == null ? "" : path(base), method);
                }
            }
        }
        return found;
    }

    private static void add(Set<String> found, String base, Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
            for (var verb : mapping.method()) {
                found.add(verb + " " + base + path(mapping));
            }
        }
    }

    private static String path(RequestMapping mapping) {
        return mapping.path().length == 0 ? "" : mapping.path()[0];
    }
}
