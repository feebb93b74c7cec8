package org.weijifen.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The raw limit is written with driver and client only: it may not see {@code platform}. */
class RawWallTest {
    @Test
    void theRawLimitKnowsOnlyDriverAndClient() {
        classes()
                .that()
                .resideInAPackage("org.weijifen.bench.raw..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.weijifen.bench.raw..",
                        "com.mongodb..",
                        "org.bson..",
                        "org.apache.kafka..",
                        "org.jspecify..",
                        "java..")
                .check(
                        new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.weijifen.bench"));
    }
}
