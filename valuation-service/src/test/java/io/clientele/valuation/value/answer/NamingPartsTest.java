package io.clientele.valuation.value.answer;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.clientele.valuation.formula.cash.ValuePart;

import static org.assertj.core.api.Assertions.assertThat;

class NamingPartsTest {

    @ParameterizedTest
    @EnumSource
    void everyTermOfAValueHasANameInBothLanguages(ValuePart.Kind part) {
        assertThat(Labels.of(part, Locale.ENGLISH)).matches("[A-Z][a-z, ]+");
        assertThat(Labels.of(part, Locale.CHINESE)).matches("[\\p{IsHan}（）]+");
    }
}
