package io.clientele.contracts;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

/** Contracts carry words and no work: they know Java and how to be written as JSON. */
class NoLogicTest {

    private static final String CONTRACTS = "io.clientele.contracts";
    private static final ArchRule ONLY_WORDS = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson.annotation..", CONTRACTS);

    @Test
    void contractsKnowNobody() {
        ONLY_WORDS.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(CONTRACTS));
    }

    @Test
    void whoKnowsSomebodyIsFound() {
        JavaClasses withTests = new ClassFileImporter().importPackages(CONTRACTS);
        assertThat(ONLY_WORDS.evaluate(withTests).hasViolation()).isTrue();
    }
}
