package io.clientele.valuation.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.relationship.Indicator;
import io.clientele.valuation.formula.relationship.Missing;

import static org.assertj.core.api.Assertions.assertThat;

class NamingIndicatorsTest {

    private static final Pattern INPUT = Pattern.compile("\\.with\\(\"(\\w+)\"");
    private static final Path FORMULAS = Path.of("src/main/java/io/clientele/valuation/formula/relationship");

    @Test
    void everythingThatIsShownHasANameInBothLanguages() throws IOException {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            for (var indicator : Indicator.values()) {
                assertThat(Labels.of(indicator, language)).isNotBlank();
                assertThat(Labels.ofFormula(indicator, language)).isNotBlank();
            }
            for (var fact : Missing.values()) {
                assertThat(Labels.of(fact, language)).isNotBlank();
            }
            try (var files = Files.walk(FORMULAS).filter(Files::isRegularFile)) {
                for (var file : files.toList()) {
                    var inputs = INPUT.matcher(Files.readString(file));
                    while (inputs.find()) {
                        assertThat(Labels.ofInput(inputs.group(1), language)).isNotBlank();
                    }
                }
            }
        }
    }
}
