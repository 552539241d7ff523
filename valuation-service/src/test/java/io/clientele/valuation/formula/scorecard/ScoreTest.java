package io.clientele.valuation.formula.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.scorecard.Normalisation.Band;
import io.clientele.valuation.formula.scorecard.Normalisation.CategoryMap;
import io.clientele.valuation.formula.scorecard.Normalisation.MinMax;
import io.clientele.valuation.formula.scorecard.Normalisation.Percentile;
import io.clientele.valuation.formula.scorecard.Normalisation.TargetBands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScoreTest {

    /** With the digits that are answered. */
    private static BigDecimal decimal(String number) {
        return new BigDecimal(number).setScale(12);
    }

    @Test
    void aThirdHasTheDigitsOfADouble() {
        var thirds = new Node.Group("root", 1, List.of(leaf("a", 1), leaf("b", 1), leaf("c", 1)));
        var score = Score.of(thirds, leaf -> new Reading.Number(leaf.code().equals("a") ? 100 : 0));
        assertThat(score.points()).contains(new BigDecimal("33.333333333333"));
    }

    private static final Node TREE = new Node.Group(
            "root", 1, List.of(leaf("a", 3), new Node.Group("g", 1, List.of(leaf("b", 1), leaf("c", 1)))));

    @Test
    void aScoreIsTheWeightedMeanOfItsLeaves() {
        var score = score(Map.of("a", 40.0, "b", 80.0, "c", 20.0));
        assertThat(score.points()).contains(decimal("42.5"));
        assertThat(score.knownWeight()).isEqualTo(1);
        assertThat(score.leaves())
                .extracting(Score.LeafScore::contribution)
                .containsExactly(decimal("30"), decimal("10"), decimal("2.5"));
        assertThat(score.leaves().getLast().path()).containsExactly("g", "c");
    }

    @Test
    void siblingsShareTheWeightOfWhatIsNotKnown() {
        var withoutC = score(Map.of("a", 40.0, "b", 80.0));
        assertThat(withoutC.points()).contains(decimal("50"));
        assertThat(withoutC.knownWeight()).isCloseTo(0.875, within(1e-12));
        assertThat(withoutC.leaves().get(1).weight()).isCloseTo(0.125, within(1e-12));
        assertThat(withoutC.leaves().get(1).usedWeight()).isCloseTo(0.25, within(1e-12));
        var withoutG = score(Map.of("a", 40.0));
        assertThat(withoutG.points()).contains(decimal("40"));
        assertThat(withoutG.leaves().getFirst().usedWeight()).isCloseTo(1, within(1e-12));
    }

    @Test
    void nothingKnownIsNoScore() {
        assertThat(score(Map.of()).points()).isEmpty();
        assertThat(score(Map.of()).knownWeight()).isZero();
    }

    @Test
    void contributionsAddUpToTheLastDigitWhateverTheTree() {
        var random = new Random(12);
        for (int run = 0; run < 3_000; run++) {
            var tree = tree(random, 3, "n");
            var score = Score.of(
                    tree,
                    leaf -> random.nextInt(3) == 0 ? Reading.UNKNOWN : new Reading.Number(random.nextDouble(-50, 150)));
            var sum =
                    score.leaves().stream().map(Score.LeafScore::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(score.points().orElse(decimal("0"))).isEqualTo(sum);
            assertThat(sum).isBetween(BigDecimal.ZERO, decimal("100"));
            double used = score.leaves().stream()
                    .mapToDouble(Score.LeafScore::usedWeight)
                    .sum();
            assertThat(used).isCloseTo(score.points().isPresent() ? 1 : 0, within(1e-12));
            assertThat(score.leaves().stream()
                            .mapToDouble(Score.LeafScore::weight)
                            .sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void betterReadingsNeverScoreLess() {
        var random = new Random(13);
        for (int run = 0; run < 500; run++) {
            var tree = tree(random, 3, "n");
            double at = random.nextDouble(0, 100);
            var score = Score.of(tree, leaf -> new Reading.Number(at));
            var better = Score.of(tree, leaf -> new Reading.Number(at + 1));
            assertThat(better.points().orElseThrow())
                    .isGreaterThanOrEqualTo(score.points().orElseThrow());
        }
    }

    @Test
    void bandsCategoriesAndLimitsGiveTheirPoints() {
        var bands = new TargetBands(List.of(new Band(10, 30), new Band(20, 90)));
        assertThat(points(bands, 9.99)).isZero();
        assertThat(points(bands, 10)).isEqualTo(30);
        assertThat(points(bands, 1e300)).isEqualTo(90);
        var grades = new CategoryMap(Map.of("GOOD", 75.0), Optional.empty());
        assertThat(grades.points(new Reading.Category("GOOD"))).hasValue(75);
        assertThat(grades.points(new Reading.Category("UNHEARD_OF"))).isEmpty();
        assertThat(grades.points(new Reading.Number(3))).isEmpty();
        assertThat(points(between(0, 12, true), 3)).isEqualTo(25);
        assertThat(points(between(0, 12, false), 3)).isEqualTo(75);
        assertThat(points(between(0, 12, true), 99)).isEqualTo(100);
        assertThat(points(between(-Double.MAX_VALUE, Double.MAX_VALUE, true), 0))
                .isEqualTo(50);
        assertThat(points(between(5, 5, true), 5)).isEqualTo(50);
        assertThat(new Percentile(true, Optional.empty()).points(new Reading.Number(1)))
                .isEmpty();
    }

    private static double points(Normalisation normalisation, double value) {
        return normalisation.points(new Reading.Number(value)).orElseThrow();
    }

    private static Score score(Map<String, Double> known) {
        return Score.of(
                TREE,
                leaf -> known.containsKey(leaf.code()) ? new Reading.Number(known.get(leaf.code())) : Reading.UNKNOWN);
    }

    private static Node tree(Random random, int depth, String code) {
        double weight = Math.pow(10, random.nextDouble(-3, 3));
        if (depth == 0 || random.nextInt(4) == 0) {
            return new Node.Leaf(code, weight, code, null, between(0, 100, true));
        }
        var children = new ArrayList<Node>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            children.add(tree(random, depth - 1, code + i));
        }
        return new Node.Group(code, weight, children);
    }

    private static Node.Leaf leaf(String code, double weight) {
        return new Node.Leaf(code, weight, code, null, between(0, 100, true));
    }

    private static MinMax between(double min, double max, boolean higherIsBetter) {
        return new MinMax(higherIsBetter, Optional.of(min), Optional.of(max), Optional.empty());
    }
}
