package org.weijifen.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls of docs/adr/0001 and 0008. */
class ArchitectureTest {
    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.weijifen");
    private static final List<String> SERVICES =
            List.of("registry", "activity", "reward", "insurance", "blacklist");
    private static final Pattern EDGE =
            Pattern.compile(".*(Controller|Listener|Store|Client|Wiring|Application)");

    /** In a service's packages, and not (inside) a class whose name says edge. */
    private static final DescribedPredicate<JavaClass> PURE_BY_NAME =
            new DescribedPredicate<>("pure unless the name says edge") {
                @Override
                public boolean test(JavaClass type) {
                    String name = type.getFullName();
                    boolean service =
                            SERVICES.stream()
                                    .anyMatch(s -> name.startsWith("org.weijifen." + s + "."));
                    String outermost =
                            name.substring(name.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
                    return service && !EDGE.matcher(outermost).matches();
                }
            };

    @Test
    void whatIsNotNamedAnEdgeKnowsNoFramework() {
        noClasses()
                .that(PURE_BY_NAME)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.kafka..",
                        "com.mongodb..",
                        "org.bson..",
                        "jakarta.servlet..")
                .check(ALL);
    }

    @Test
    void whatIsNotNamedAnEdgeReadsNoClockAndNoChance() {
        noClasses()
                .that(PURE_BY_NAME)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "activity", "reward", "insurance", "blacklist"})
    void noServiceKnowsAnother(String service) {
        String[] others =
                SERVICES.stream()
                        .filter(s -> !s.equals(service))
                        .map(s -> "org.weijifen." + s + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.weijifen." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(ALL);
    }

    @Test
    void thePlatformKnowsNoDomain() {
        String[] domain =
                Arrays.stream(new String[] {"contracts", "scheme"})
                        .map(m -> "org.weijifen." + m + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.weijifen.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(domain)
                .check(ALL);
    }

    @Test
    void contractsNeedNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("org.weijifen.contracts..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.weijifen.contracts..", "java..", "org.jspecify..")
                .check(ALL);
    }

    @Test
    void threadsStartOnlyInBootAndMains() {
        noClasses()
                .that()
                .resideInAPackage("org.weijifen.platform..")
                .and()
                .resideOutsideOfPackages(
                        "org.weijifen.platform.boot..",
                        "org.weijifen.platform.kafka..",
                        "org.weijifen.platform.mongo..",
                        "org.weijifen.platform.time..",
                        "org.weijifen.platform.web..",
                        "org.weijifen.platform.security..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(ALL);
    }
}
