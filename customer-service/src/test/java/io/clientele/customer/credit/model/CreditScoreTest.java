package io.clientele.customer.credit.model;

import java.math.BigDecimal;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.clientele.customer.credit.model.CreditFile.Finding;
import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class CreditScoreTest {

    private static final CreditPolicy STANDARD = CreditPolicy.standard("CNY");

    @Test
    void withEqualWeightsTheScoreIsTheMean() {
        var result = CreditScore.of(scores(80, 70, 75, 90, 60, 90), STANDARD);

        assertThat(result.score()).isEqualByComparingTo("77.5");
        assertThat(result.grade()).isEqualTo(CreditGrade.GOOD);
    }

    @Test
    void aWeightOfTwoCountsTwice() {
        var policy = weighted(1, 1, 1, 2, 1, 1);

        var result = CreditScore.of(scores(80, 70, 75, 90, 60, 90), policy);

        assertThat(result.score()).isEqualByComparingTo("79.285714285714286"); // 555 ÷ 7
    }

    @Test
    void contributionsAddUpWhateverIsRounded() {
        for (int i = 0; i <= 100; i++) {
            var result = CreditScore.of(scores(i, 100 - i, i / 3, 7, 11, 13), weighted(1, 2, 3, 5, 7, i));
            var sum = result.parts().stream()
                    .map(CreditScore.Part::contribution)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(result.score());
        }
    }

    @Test
    void aGradeBeginsExactlyAtItsScore() {
        assertThat(grade(85)).isEqualTo(CreditGrade.EXCELLENT);
        assertThat(grade(84)).isEqualTo(CreditGrade.GOOD);
        assertThat(grade(55)).isEqualTo(CreditGrade.FAIR);
        assertThat(grade(40)).isEqualTo(CreditGrade.POOR);
        assertThat(grade(39)).isEqualTo(CreditGrade.NONE);
        assertThat(grade(0)).isEqualTo(CreditGrade.NONE);
    }

    @Test
    void theGradeIsDecidedOnTheFractionAndNotOnWhatIsShown() {
        var scores = scores(84, 85, 85, 85, 85, 85);
        var policy = weighted(1e-15, 100, 100, 100, 100, 100);

        var result = CreditScore.of(scores, policy);

        assertThat(result.score()).isEqualByComparingTo("85");
        assertThat(result.grade()).isEqualTo(CreditGrade.GOOD);
    }

    @Test
    void limitAndTermAreThePolicysUnlessOthersAreGranted() {
        var file = CreditFile.judge(findings(80), STANDARD, null, null);
        assertThat(file.creditLimit().amount()).isEqualByComparingTo("500000");
        assertThat(file.paymentTerm()).isEqualTo(Period.ofDays(45));
        assertThat(file.beyondPolicy()).isFalse();

        assertThat(granted("500000.01", null).beyondPolicy()).isTrue();
        assertThat(granted("1000", null).beyondPolicy()).isFalse();
        assertThat(granted(null, Period.ofMonths(2)).beyondPolicy()).isTrue();
        assertThat(granted(null, Period.ofMonths(1)).beyondPolicy()).isFalse();
    }

    @Test
    void theStandardPolicyKeepsItsOwnRules() {
        assertThat(STANDARD.faults("CNY")).isEmpty();
    }

    @Test
    void aPolicyThatCouldNotJudgeIsRefused() {
        assertThat(weighted(0, 0, 0, 0, 0, 0).faults("CNY"))
                .extracting(Fault::name)
                .containsExactly("/weights");
        assertThat(STANDARD.faults("USD"))
                .extracting(Fault::code)
                .containsOnly("NOT_BASE_CURRENCY")
                .hasSize(5);
        var turned = new CreditPolicy(1, STANDARD.weights(), STANDARD.levels().reversed());
        assertThat(turned.faults("CNY"))
                .extracting(Fault::code)
                .contains("INCOMPLETE", "NOT_DESCENDING", "OUT_OF_RANGE");
    }

    private static CreditFile granted(String limit, Period term) {
        return CreditFile.judge(
                findings(80), STANDARD, limit == null ? null : Money.of(new BigDecimal(limit), "CNY"), term);
    }

    private static CreditGrade grade(int score) {
        return CreditScore.of(scores(score, score, score, score, score, score), STANDARD)
                .grade();
    }

    private static Map<CreditFactor, Finding> findings(int score) {
        var findings = new EnumMap<CreditFactor, Finding>(CreditFactor.class);
        List.of(CreditFactor.values())
                .forEach(factor -> findings.put(factor, new Finding(BigDecimal.valueOf(score), null, "rep-7", null)));
        return findings;
    }

    private static CreditPolicy weighted(double... weights) {
        var byFactor = new EnumMap<CreditFactor, BigDecimal>(CreditFactor.class);
        for (var factor : CreditFactor.values()) {
            byFactor.put(factor, BigDecimal.valueOf(weights[factor.ordinal()]));
        }
        return new CreditPolicy(1, byFactor, STANDARD.levels());
    }

    private static Map<CreditFactor, BigDecimal> scores(int... scores) {
        var byFactor = new EnumMap<CreditFactor, BigDecimal>(CreditFactor.class);
        for (var factor : CreditFactor.values()) {
            byFactor.put(factor, BigDecimal.valueOf(scores[factor.ordinal()]));
        }
        return byFactor;
    }
}
