package io.clientele.valuation.formula.ahp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class AhpWeightsTest {

    private static final double[][] THREE = {{1, 3, 5}, {1 / 3.0, 1, 3}, {1 / 5.0, 1 / 3.0, 1}};

    @Test
    void thePublishedExample() {
        var found = weights(THREE);
        assertThat(found.weights().get(0)).isCloseTo(0.637, within(0.0005));
        assertThat(found.weights().get(1)).isCloseTo(0.258, within(0.0005));
        assertThat(found.weights().get(2)).isCloseTo(0.105, within(0.0005));
        assertThat(found.lambdaMax()).isCloseTo(3.0385, within(0.00005));
        assertThat(found.consistencyIndex()).isCloseTo(0.0193, within(0.00005));
        assertThat(found.randomIndex()).isEqualTo(0.58);
        assertThat(found.consistencyRatio()).isCloseTo(0.033, within(0.0005));
        assertThat(found.consistent()).isTrue();
    }

    /** n = 3 has a closed form: the geometric means of the rows, and λmax = 1 + t + 1/t with t³ = a12·a23·a31. */
    @Test
    void threeCriteriaAgreeWithTheirClosedForm() {
        var random = new Random(3);
        for (int run = 0; run < 500; run++) {
            var matrix = reciprocal(3, random, 9);
            double t = Math.cbrt(matrix[0][1] * matrix[1][2] * matrix[2][0]);
            var means = Arrays.stream(matrix)
                    .mapToDouble(r -> Math.cbrt(r[0] * r[1] * r[2]))
                    .toArray();
            var found = weights(matrix);
            assertThat(found.lambdaMax()).isCloseTo(1 + t + 1 / t, within(1e-10 * (1 + t + 1 / t)));
            for (int i = 0; i < 3; i++) {
                assertThat(found.weights().get(i))
                        .isCloseTo(means[i] / Arrays.stream(means).sum(), within(1e-9));
            }
        }
    }

    @Test
    void judgementsThatAgreeGiveBackTheWeightsTheyWereMadeOf() {
        var random = new Random(4);
        for (int n = 1; n <= Judgements.MOST; n++) {
            var w = random.doubles(n, 1, 20).toArray();
            var found = weights(ratios(w));
            double sum = Arrays.stream(w).sum();
            for (int i = 0; i < n; i++) {
                assertThat(found.weights().get(i)).isCloseTo(w[i] / sum, within(1e-12));
            }
            assertThat(found.lambdaMax()).isCloseTo(n, within(1e-12));
            assertThat(found.consistencyRatio()).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void everyMatrixIsAnsweredByItsEigenvector() {
        var random = new Random(5);
        for (int run = 0; run < 2_000; run++) {
            int n = 1 + random.nextInt(Judgements.MOST);
            var matrix = reciprocal(n, random, run % 2 == 0 ? 9 : 1_000);
            var found = weights(matrix);
            assertThat(found.lambdaMax()).isGreaterThanOrEqualTo(n - 1e-9);
            assertThat(found.weights().stream().mapToDouble(d -> d).sum()).isCloseTo(1, within(1e-12));
            for (int i = 0; i < n; i++) {
                double image = 0;
                for (int j = 0; j < n; j++) {
                    image += matrix[i][j] * found.weights().get(j);
                }
                double w = found.weights().get(i);
                assertThat(w).isPositive();
                assertThat(image / w).isCloseTo(found.lambdaMax(), within(1e-8 * found.lambdaMax()));
            }
        }
    }

    @Test
    void theOrderOfTheCriteriaDoesNotMatter() {
        var random = new Random(6);
        var matrix = reciprocal(7, random, 5);
        var turned = new double[7][7];
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                turned[i][j] = matrix[6 - i][6 - j];
            }
        }
        for (int i = 0; i < 7; i++) {
            assertThat(weights(turned).weights().get(i))
                    .isCloseTo(weights(matrix).weights().get(6 - i), within(1e-12));
        }
        assertThat(weights(turned).consistencyRatio()).isCloseTo(weights(matrix).consistencyRatio(), within(1e-10));
    }

    @Test
    void oneAndTwoCriteriaCannotContradictThemselves() {
        assertThat(weights(new double[][] {{1}}).consistencyRatio()).isZero();
        var two = weights(new double[][] {{1, 9}, {0.11, 1}});
        assertThat(two.consistencyRatio()).isZero();
        assertThat(two.consistencyIndex()).isZero();
        assertThat(two.worst()).isEmpty();
        assertThat(two.weights().getFirst()).isCloseTo(0.9, within(0.001));
    }

    @Test
    void theJudgementThatWasSpoiltIsFoundAndPutRight() {
        var random = new Random(7);
        for (int n = 4; n <= Judgements.MOST; n++) {
            var w = random.doubles(n, 1, 9).toArray();
            int row = random.nextInt(n - 1);
            int column = row + 1 + random.nextInt(n - 1 - row);
            var spoilt = ratios(w);
            spoilt[row][column] *= w[row] > w[column] ? 0.01 : 100;
            spoilt[column][row] = 1 / spoilt[row][column];
            var worst = weights(spoilt).worst().orElseThrow();
            assertThat(worst.row()).isEqualTo(row);
            assertThat(worst.column()).isEqualTo(column);
            assertThat(worst.fitting()).isCloseTo(w[row] / w[column], within(1e-9));
            assertThat(worst.consistencyRatioThen()).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void whatIsNoMatrixOfJudgementsIsRefused() {
        assertThatThrownBy(() -> weights(new double[][] {{1, 2}, {0.4, 1}})).hasMessageContaining("reciprocal");
        assertThatThrownBy(() -> weights(new double[][] {{1, 0}, {2, 1}})).hasMessageContaining("0.001");
        assertThatThrownBy(() -> weights(new double[][] {{1, 2}})).hasMessageContaining("square");
        assertThatThrownBy(() -> weights(new double[16][16])).hasMessageContaining("square");
        assertThatThrownBy(() -> Judgements.of(List.of(List.of(Double.NaN)))).isInstanceOf(RuntimeException.class);
    }

    private static AhpWeights weights(double[][] matrix) {
        return AhpWeights.of(Judgements.of(Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList()));
    }

    private static double[][] ratios(double[] w) {
        return IntStream.range(0, w.length)
                .mapToObj(i -> Arrays.stream(w).map(wj -> w[i] / wj).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] reciprocal(int n, Random random, double most) {
        var rows = new ArrayList<double[]>();
        for (int i = 0; i < n; i++) {
            rows.add(new double[n]);
        }
        for (int i = 0; i < n; i++) {
            rows.get(i)[i] = 1;
            for (int j = i + 1; j < n; j++) {
                double value = Math.exp((2 * random.nextDouble() - 1) * Math.log(most));
                rows.get(i)[j] = value;
                rows.get(j)[i] = 1 / value;
            }
        }
        return rows.toArray(double[][]::new);
    }
}
