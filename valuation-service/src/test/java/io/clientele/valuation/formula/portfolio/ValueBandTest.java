package io.clientele.valuation.formula.portfolio;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ValueBandTest {

    private final ValueBand.Thresholds thresholds =
            new ValueBand.Thresholds(ClassedValue.CURRENT_VALUE, new BigDecimal("100"), new BigDecimal("20"));

    @Test
    void bandsPartAtTheirThresholds() {
        assertThat(band("100")).isEqualTo(ValueBand.A);
        assertThat(band("99.99")).isEqualTo(ValueBand.B);
        assertThat(band("20")).isEqualTo(ValueBand.B);
        assertThat(band("19.99")).isEqualTo(ValueBand.C);
        assertThat(band("0")).isEqualTo(ValueBand.C);
        assertThat(band("-0.01")).isEqualTo(ValueBand.BELOW_ZERO);
    }

    @Test
    void nothingIsNeverAmongTheBest() {
        var worthless = new ValueBand.Thresholds(ClassedValue.LIFETIME_VALUE, BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(worthless.band(BigDecimal.ZERO, true)).isEqualTo(ValueBand.C);
        assertThat(worthless.band(new BigDecimal("-5"), false)).isEqualTo(ValueBand.NO_PURCHASE);
    }

    private ValueBand band(String value) {
        return thresholds.band(new BigDecimal(value), true);
    }
}
