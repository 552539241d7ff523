package io.clientele.segmentation.scheme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.clientele.segmentation.scheme.explanation.Input;
import io.clientele.segmentation.scheme.explanation.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class ValueMatrixTest {

    private final ValueMatrix matrix = new ValueMatrix();

    @Test
    void aCustomerAloneIsGoldSinceNobodyIsStrictlyAboveTheMedianOfOne() {
        assertThat(classes(Populations.worth("10", "10"))).containsExactly("GOLD");
    }

    @Test
    void aValueOfZeroOrLessIsNeverHigh() {
        assertThat(classes(Populations.worth("0", "0"))).containsExactly("LEAD");
        assertThat(classes(Populations.worth("-5", "-1"), Populations.worth("-6", "-2")))
                .containsExactly("LEAD", "LEAD");
    }

    @Test
    void ofFiveCustomersOneIsHighAndTwoAreAboveTheMedian() {
        assertThat(classes(
                        Populations.worth("5", "1"),
                        Populations.worth("4", "5"),
                        Populations.worth("3", "4"),
                        Populations.worth("2", "3"),
                        Populations.worth("1", "2")))
                .containsExactly("GOLD", "IRON", "IRON", "LEAD", "LEAD");
    }

    @Test
    void ofSixCustomersTwoAreHighSinceTheRankIsRoundedUp() {
        var six = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> Populations.worth(Integer.toString(i), "0"))
                .toArray(Standing[]::new);

        assertThat(classes(six)).containsExactly("LEAD", "LEAD", "LEAD", "LEAD", "GOLD", "GOLD");
    }

    @Test
    void tiesAtTheThresholdAreHigh() {
        assertThat(classes(
                        Populations.worth("7", "0"),
                        Populations.worth("7.00", "0"),
                        Populations.worth("7", "0"),
                        Populations.worth("1", "0"),
                        Populations.worth("1", "0")))
                .containsExactly("GOLD", "GOLD", "GOLD", "LEAD", "LEAD");
    }

    @Test
    void anEvenPopulationIsSplitByTheLowerMedianAndTiesWithItAreLow() {
        assertThat(classes(
                        Populations.worth("0", "1"),
                        Populations.worth("0", "2"),
                        Populations.worth("0", "2"),
                        Populations.worth("0", "3")))
                .containsExactly("LEAD", "LEAD", "LEAD", "IRON");
        assertThat(classes(Populations.worth("0", "1"), Populations.worth("0", "2")))
                .containsExactly("LEAD", "IRON");
    }

    @Test
    void aPlatinumCustomerIsHighOnBothSides() {
        var two = List.of(Populations.worth("9", "9"), Populations.worth("1", "1"));
        var found = matrix.place(two.getFirst(), Populations.cut(matrix, two));

        assertThat(found.classCode()).isEqualTo("PLATINUM");
        assertThat(found.reasons())
                .extracting(Reason::code)
                .containsExactly("CURRENT_VALUE_HIGH", "POTENTIAL_VALUE_HIGH", "HIGH_CURRENT_HIGH_POTENTIAL");
        assertThat(found.reasons().getFirst().text().en())
                .isEqualTo("Current value 9.00 CNY is above 0 and at least 9.00 CNY, that of rank 1 of 2 customers.");
        assertThat(found.reasons().getFirst().text().zh()).isEqualTo("当前价值9.00 CNY大于0且不低于9.00 CNY（1/2名客户的门槛）。");
        assertThat(found.inputs())
                .extracting(Input::name)
                .containsExactly(
                        "currentValue",
                        "futureValue",
                        "currentValueThreshold",
                        "currentValueRank",
                        "futureValueThreshold",
                        "customers",
                        "cutAt");
    }

    @Test
    void aCustomerWithoutPurchaseIsUnclassified() {
        var prospect = new Standing(
                "CNY",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0,
                null,
                null,
                BigDecimal.ZERO,
                null,
                null,
                null,
                Populations.NOW);
        var cut = Populations.cut(matrix, List.of(Populations.worth("1", "1")));

        var found = matrix.classify(prospect, Optional.of(cut));

        assertThat(found.classCode()).isEqualTo("UNCLASSIFIED");
        assertThat(found.play()).isEmpty();
    }

    @Test
    void randomPopulationsAreSplitAsTheRuleSaysWordByWord() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(40);
            int spread = 1 + random.nextInt(20);
            var population = Stream.generate(() -> Populations.worth(
                            Integer.toString(random.nextInt(-spread, spread)),
                            Integer.toString(random.nextInt(-spread, spread))))
                    .limit(n)
                    .toList();
            var cut = Populations.cut(matrix, population);

            assertThat(population)
                    .allSatisfy(
                            s -> assertThat(matrix.place(s, cut).classCode()).isEqualTo(byBruteForce(s, population)));
        }
    }

    private static String byBruteForce(Standing standing, List<Standing> population) {
        var current = population.stream()
                .map(Standing::currentValue)
                .sorted(Comparator.reverseOrder())
                .toList();
        var potential = population.stream().map(Standing::futureValue).sorted().toList();
        int rank = (int) Math.ceil(0.20 * population.size());
        boolean highCurrent =
                standing.currentValue().signum() > 0 && standing.currentValue().compareTo(current.get(rank - 1)) >= 0;
        var lowerMedian = potential.get((population.size() - 1) / 2);
        boolean highPotential =
                standing.futureValue().signum() > 0 && standing.futureValue().compareTo(lowerMedian) > 0;
        if (highCurrent) {
            return highPotential ? "PLATINUM" : "GOLD";
        }
        return highPotential ? "IRON" : "LEAD";
    }

    private List<String> classes(Standing... population) {
        var cut = Populations.cut(matrix, List.of(population));
        return Stream.of(population).map(s -> matrix.place(s, cut).classCode()).toList();
    }
}
