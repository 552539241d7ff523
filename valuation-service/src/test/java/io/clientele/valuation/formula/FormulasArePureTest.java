package io.clientele.valuation.formula;

import java.io.File;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class FormulasArePureTest {

    private static final String FORMULAS = "io.clientele.valuation.formula..";

    /** Which term of a contract runs: a rule that the journal goes by as well. */
    private static final String TERMS = "io.clientele.kit.term..";

    private static final ArchRule PLAIN_JAVA = classes()
            .that()
            .resideInAnyPackage(FORMULAS, TERMS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    FORMULAS,
                    TERMS,
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.apache.commons.numbers.gamma");

    private static final ArchRule NEITHER_CLOCK_NOR_CHANCE = noClasses()
            .that()
            .resideInAnyPackage(FORMULAS, TERMS)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class);

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.clientele.valuation.formula", "io.clientele.kit.term");

    @Test
    void formulasArePlainJava() {
        PLAIN_JAVA.check(MAIN);
    }

    @Test
    void formulasKnowNeitherClockNorChance() {
        NEITHER_CLOCK_NOR_CHANCE.check(MAIN);
    }

    @Test
    void theRulesCanFail() {
        var offenders = new ClassFileImporter().importClasses(Offender.class);
        assertThat(PLAIN_JAVA.evaluate(offenders).hasViolation()).isTrue();
        assertThat(NEITHER_CLOCK_NOR_CHANCE.evaluate(offenders).hasViolation()).isTrue();
    }

    @SuppressWarnings("unused")
    private static final class Offender {
        private final File file = new File("");
        private final double chance = Math.random();
    }
}
