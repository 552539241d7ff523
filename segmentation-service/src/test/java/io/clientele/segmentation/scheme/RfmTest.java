package io.clientele.segmentation.scheme;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.clientele.segmentation.scheme.explanation.Input;

import static org.assertj.core.api.Assertions.assertThat;

class RfmTest {

    private final Rfm rfm = new Rfm();

    @Test
    void aCustomerAloneScoresFiveThroughout() {
        assertThat(scores(List.of(Populations.bought(1, Populations.NOW, "1")))).containsExactly("555");
    }

    @Test
    void fiveDifferentCustomersScoreOneToFive() {
        var five = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Populations.bought(i, Populations.NOW.plusSeconds(i), Integer.toString(10 * i)))
                .toList();

        assertThat(scores(five)).containsExactly("111", "222", "333", "444", "555");
    }

    @Test
    void whereMostBoughtOnceOnePurchaseIsTheLowestFrequency() {
        var population = Stream.concat(
                        IntStream.range(0, 8).mapToObj(i -> Populations.bought(1, Populations.NOW, "5")),
                        IntStream.range(2, 4).mapToObj(i -> Populations.bought(i, Populations.NOW, "5")))
                .toList();

        assertThat(scores(population).getFirst()).isEqualTo("111");
        assertThat(scores(population).getLast()).isEqualTo("151");
    }

    @Test
    void aReturnedFortuneScoresLowOnMoneyAndIsNoTrouble() {
        var two = List.of(
                Populations.bought(2, Populations.NOW, "-40"),
                Populations.bought(1, Populations.NOW.plusSeconds(1), "0"));

        assertThat(scores(two)).containsExactly("353", "535");
    }

    @Test
    void everyOneOfThe125CellsHasAName() {
        var named = new HashSet<String>();
        for (int cell = 0; cell < 125; cell++) {
            named.add(RfmCells.of(1 + cell / 25, 1 + cell / 5 % 5, 1 + cell % 5));
        }

        assertThat(named)
                .isEqualTo(RfmCells.ALL.stream().map(SchemeClass::code).collect(Collectors.toSet()))
                .hasSize(11);
    }

    @Test
    void theCornersOfTheCubeAreNamedAsInTheTrade() {
        assertThat(RfmCells.of(5, 5, 5)).isEqualTo("CHAMPIONS");
        assertThat(RfmCells.of(5, 1, 1)).isEqualTo("NEW");
        assertThat(RfmCells.of(1, 5, 5)).isEqualTo("CANNOT_LOSE");
        assertThat(RfmCells.of(1, 1, 1)).isEqualTo("LOST");
        assertThat(RfmCells.of(3, 3, 3)).isEqualTo("NEED_ATTENTION");
        assertThat(RfmCells.of(2, 4, 4)).isEqualTo("AT_RISK");
    }

    @Test
    void scoresAreTheFifthOfTheLowestRankAmongEquals() {
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            int spread = 1 + random.nextInt(30);
            var population = Stream.generate(() -> Populations.bought(
                            1 + random.nextInt(spread),
                            Populations.NOW.minusSeconds(random.nextInt(spread)),
                            Integer.toString(random.nextInt(-spread, spread))))
                    .limit(1 + random.nextInt(60))
                    .toList();

            assertThat(scores(population))
                    .isEqualTo(population.stream()
                            .map(s -> fifth(s, population, Measure.LAST_PURCHASE::of)
                                    + fifth(s, population, Measure.PURCHASES::of)
                                    + fifth(s, population, Measure.LIFETIME_REVENUE::of))
                            .toList());
        }
    }

    @Test
    void momentsSurviveTheirLifeAsNumbers() {
        var moment = Populations.NOW.minusNanos(1_000);

        assertThat(Measure.instant(Measure.LAST_PURCHASE.of(Populations.bought(1, moment, "1"))))
                .isEqualTo(moment);
    }

    private static String fifth(Standing standing, List<Standing> population, Function<Standing, BigDecimal> measure) {
        long rank = 1
                + population.stream()
                        .filter(other -> measure.apply(other).compareTo(measure.apply(standing)) < 0)
                        .count();
        return Integer.toString((int) Math.ceil(5.0 * rank / population.size()));
    }

    private List<String> scores(List<Standing> population) {
        var cut = Populations.cut(rfm, population);
        return population.stream()
                .map(s -> rfm.place(s, cut).inputs().stream()
                        .filter(input -> input.name().endsWith("Score"))
                        .map(input -> Long.toString(((Input.Count) input).value()))
                        .collect(Collectors.joining()))
                .toList();
    }
}
