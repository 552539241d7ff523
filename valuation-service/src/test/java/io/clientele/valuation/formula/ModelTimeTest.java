package io.clientele.valuation.formula;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ModelTimeTest {

    @Test
    void periodsHaveTheirConventionalLength() {
        assertThat(ModelTime.parse("P1W").days()).isEqualTo(7);
        assertThat(ModelTime.parse("P1M").days()).isEqualTo(30.4375);
        assertThat(ModelTime.parse("P1Y").days()).isEqualTo(365.25);
        assertThat(ModelTime.parse("P1Y6M3D").days()).isEqualTo(365.25 + 6 * 30.4375 + 3);
    }

    @Test
    void theSameLengthIsTheSameInEveryUnit() {
        assertThat(ModelTime.parse("P52W").weeks()).isEqualTo(52);
        assertThat(ModelTime.parse("P364D").weeks()).isEqualTo(52);
        assertThat(ModelTime.ofDays(217).weeks()).isEqualTo(31);
        assertThat(ModelTime.parse("P3Y").in(ModelTime.MONTH)).isEqualTo(36);
    }

    @Test
    void isEchoedAsItWasGiven() {
        assertThat(ModelTime.parse("P52W")).hasToString("P52W");
        assertThat(ModelTime.ofDays(217)).hasToString("P217D");
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> ModelTime.parse("52")).hasMessageContaining("52 is not a period such as P52W");
        assertThatThrownBy(() -> ModelTime.parse("P-3D")).hasMessageContaining("days is -3.0");
    }
}
