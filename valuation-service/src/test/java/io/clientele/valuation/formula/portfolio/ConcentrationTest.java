package io.clientele.valuation.formula.portfolio;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class ConcentrationTest {

    @Test
    void whereAllAreAlikeNobodyIsConcentrated() {
        var alike = of(5, 10, 10, 10, 10);
        assertThat(alike.gini()).hasValueCloseTo(0.0, within(1e-12));
        assertThat(alike.lorenz().get(2)).isCloseTo(0.4, within(1e-12));
        assertThat(alike.topShares()).containsExactly(0.25, 0.5);
        assertThat(alike.enough()).isEqualTo(4);
    }

    @Test
    void whereOneHasAllTheCurveFallsToTheCorner() {
        var one = of(4, 100, 0, 0, 0);
        assertThat(one.gini()).hasValueCloseTo(0.75, within(1e-12));
        assertThat(one.lorenz()).containsExactly(0.0, 0.0, 0.0, 0.0, 1.0);
        assertThat(one.enough()).isEqualTo(1);
    }

    @Test
    void textbookIncomesGiveTheTextbookGini() {
        assertThat(of(5, 1, 2, 3, 4, 5).gini()).hasValueCloseTo(4.0 / 15, within(1e-12));
    }

    @Test
    void thoseBelowZeroBringTheCurveBelowZeroAndAreCounted() {
        var mixed = of(4, 100, 20, -10, -30);
        assertThat(mixed.below()).isEqualTo(2);
        assertThat(mixed.belowSum()).isEqualByComparingTo("-40");
        assertThat(mixed.lorenz().get(1)).isCloseTo(-30.0 / 80, within(1e-12));
        assertThat(mixed.topShares().getFirst()).isCloseTo(100.0 / 80, within(1e-12));
        assertThat(mixed.gini().orElseThrow()).isBetween(0.0, 1.0);
    }

    @Test
    void withoutATotalThereAreNoShares() {
        for (var nothing : new Concentration[] {of(4), of(4, 0, 0), of(4, 5, -9)}) {
            assertThat(nothing.lorenz()).isEmpty();
            assertThat(nothing.topShares()).isEmpty();
            assertThat(nothing.enough()).isZero();
        }
        assertThat(of(4, 0, 0).gini()).isEmpty();
    }

    @Test
    void curveAndGiniAreThoseOfTheDefinitionForAnyValues() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            var values = random.doubles(1 + random.nextInt(40), 0, 1_000)
                    .map(Math::floor)
                    .toArray();
            var found = of(7, values);
            Arrays.sort(values);
            double sum = Arrays.stream(values).sum();
            if (sum > 0) {
                assertThat(found.gini()).hasValueCloseTo(byPairs(values) / sum, within(1e-9));
                for (int s = 1; s < 7; s++) {
                    assertThat(found.lorenz().get(s)).isCloseTo(curve(values, s / 7.0) / sum, within(1e-9));
                    assertThat(found.lorenz().get(s)).isBetween(found.lorenz().get(s - 1) - 1e-12, s / 7.0 + 1e-9);
                }
            }
        }
    }

    @Test
    void orderIsRequired() {
        var two = new Concentration(2, BigDecimal.TEN, 1, 0.8);
        two.add(BigDecimal.ONE);
        assertThatThrownBy(() -> two.add(BigDecimal.TEN)).hasMessageContaining("descending order");
    }

    /** Mean absolute difference ÷ 2 · n, times the mean: Σ Σ |x_i − x_j| ÷ (2 · n). */
    private static double byPairs(double[] values) {
        double sum = 0;
        for (double a : values) {
            for (double b : values) {
                sum += Math.abs(a - b);
            }
        }
        return sum / (2 * values.length);
    }

    private static double curve(double[] ascending, double share) {
        double position = share * ascending.length;
        int whole = (int) position;
        double sum = 0;
        for (int i = 0; i < whole; i++) {
            sum += ascending[i];
        }
        return whole < ascending.length ? sum + (position - whole) * ascending[whole] : sum;
    }

    private static Concentration of(int steps, double... values) {
        var sorted = Arrays.stream(values)
                .boxed()
                .sorted((a, b) -> Double.compare(b, a))
                .toList();
        var total = sorted.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        var found = new Concentration(values.length, total, steps, 0.8, 0.25, 0.5);
        sorted.forEach(v -> found.add(BigDecimal.valueOf(v)));
        return found;
    }
}
