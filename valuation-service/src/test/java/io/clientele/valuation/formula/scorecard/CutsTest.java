package io.clientele.valuation.formula.scorecard;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class CutsTest {

    @Test
    void aValueHasTheShareOfTheBaseBelowIt() {
        var even =
                new Cuts(IntStream.rangeClosed(0, 100).mapToObj(i -> i * 10.0).toList());
        assertThat(even.rank(-1)).isZero();
        assertThat(even.rank(0)).isZero();
        assertThat(even.rank(250)).isEqualTo(25);
        assertThat(even.rank(257)).isCloseTo(25.7, within(1e-12));
        assertThat(even.rank(1_000)).isEqualTo(100);
        assertThat(even.rank(2_000)).isEqualTo(100);
    }

    @Test
    void whoShareAValueShareTheMiddleOfItsRanks() {
        var tied = new Cuts(IntStream.rangeClosed(0, 100)
                .mapToObj(i -> i <= 40 ? 0.0 : (double) i)
                .toList());
        assertThat(tied.rank(0)).isEqualTo(20);
        assertThat(tied.rank(0.0001)).isCloseTo(40, within(0.001));
        var same = new Cuts(IntStream.rangeClosed(0, 100).mapToObj(i -> 7.0).toList());
        assertThat(same.rank(7)).isEqualTo(50);
        assertThat(same.rank(6)).isZero();
        assertThat(same.rank(8)).isEqualTo(100);
    }

    @Test
    void ranksNeverFallAndStayWithinTheHundred() {
        var random = new Random(11);
        for (int run = 0; run < 300; run++) {
            double scale = Math.pow(10, random.nextInt(-200, 200));
            var cuts = new Cuts(DoubleStream.generate(() -> scale * random.nextInt(-20, 20))
                    .limit(Cuts.COUNT)
                    .sorted()
                    .boxed()
                    .toList());
            double before = 0;
            for (double value : DoubleStream.generate(() -> scale * random.nextDouble(-25, 25))
                    .limit(200)
                    .sorted()
                    .toArray()) {
                assertThat(cuts.rank(value)).isBetween(before, 100.0);
                before = cuts.rank(value);
            }
        }
    }

    @Test
    void whatAreNoCutsIsRefused() {
        assertThatThrownBy(() -> new Cuts(List.of(1.0))).hasMessageContaining("101");
        var falling = IntStream.rangeClosed(0, 100).mapToObj(i -> -1.0 * i).collect(Collectors.toList());
        assertThatThrownBy(() -> new Cuts(falling)).hasMessageContaining("must not fall");
    }
}
