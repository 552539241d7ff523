package io.clientele.valuation.ahp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import io.clientele.valuation.formula.ahp.AhpWeights;

/** How the weights and their consistency came about, in words and numbers. */
final class AhpSteps {

    private AhpSteps() {}

    static List<AhpAnswer.Step> of(AhpWeights found, Locale language) {
        boolean chinese = language.getLanguage().equals("zh");
        int n = found.weights().size();
        var index = n <= 2
                ? "CI = 0 (n = %d)".formatted(n)
                : "CI = max(0, (λmax − n)/(n − 1)) = (%s − %d)/%d".formatted(number(found.lambdaMax()), n, n - 1);
        var ratio = n <= 2
                ? "CR = 0 (n = %d)".formatted(n)
                : "CR = CI/RI = %s/%s".formatted(number(found.consistencyIndex()), number(found.randomIndex()));
        return List.of(
                new AhpAnswer.Step(
                        "PRINCIPAL_EIGENVALUE",
                        chinese ? "最大特征值" : "Principal eigenvalue",
                        "A·w = λmax·w, Σ w = 1",
                        found.lambdaMax()),
                new AhpAnswer.Step(
                        "CONSISTENCY_INDEX", chinese ? "一致性指标" : "Consistency index", index, found.consistencyIndex()),
                new AhpAnswer.Step(
                        "RANDOM_INDEX",
                        chinese ? "平均随机一致性指标" : "Random index",
                        "RI(%d), Saaty 1980".formatted(n),
                        found.randomIndex()),
                new AhpAnswer.Step(
                        "CONSISTENCY_RATIO", chinese ? "一致性比率" : "Consistency ratio", ratio, found.consistencyRatio()));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }
}
