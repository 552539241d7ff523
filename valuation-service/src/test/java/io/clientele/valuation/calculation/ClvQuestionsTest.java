package io.clientele.valuation.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.calculation.answer.ClvAnswer;
import io.clientele.valuation.calculation.answer.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class ClvQuestionsTest {

    @Test
    void fiveYearsOfTenThousandAtTenPercent() {
        var answer = annuity("10000", 0.1, 5);
        assertThat(answer.value().rounded().amount()).isEqualByComparingTo("37907.87");
        assertThat(answer.derivative().rounded().amount()).isEqualByComparingTo("-96841.71");
        assertThat(answer.explanation()).hasSize(5);
        assertThat(sum(answer.explanation())).isEqualByComparingTo("37907.87");
    }

    @Test
    void withoutDiscountEveryYearCountsTheSame() {
        var answer = annuity("10000", 0, 5);
        assertThat(answer.value().rounded().amount()).isEqualByComparingTo("50000");
        assertThat(answer.explanation())
                .allSatisfy(term -> assertThat(term.amount().amount()).isEqualByComparingTo("10000"));
    }

    @Test
    void aValueWithoutEndIsExplainedByItsFirstYearsAndTheRest() {
        var answer = (ClvAnswer.OfRetention)
                new RetentionQuestion("RETENTION_RATE", money("100"), 0.8, 0.1, null).answer(Locale.ENGLISH);
        assertThat(answer.value().rounded().amount()).isEqualByComparingTo("266.67");
        assertThat(sum(answer.explanation())).isEqualByComparingTo("266.67");
        assertThat(answer.explanation().getLast().part()).isEqualTo("LATER_YEARS");
    }

    @Test
    void aSumWithoutLimitIsRefused() {
        var endless = new RetentionQuestion("RETENTION_RATE", money("100"), 1.0, 0.0, null);
        assertThatThrownBy(() -> endless.answer(Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        no -> assertThat(no.faults().getFirst().name()).isEqualTo("/retentionRate"));
    }

    @Test
    void thePublishedCustomerComesOutWhateverTheUnitOfTheHistory() {
        var weeks = buying(30.43, 38.86, "P1W", null, "P39W");
        var days = buying(30.43 * 7, 38.86 * 7, "P1D", "P1W", "P273D");
        assertThat(weeks.expectedPurchases()).isCloseTo(1.226, within(0.0005));
        assertThat(weeks.probabilityAlive()).isCloseTo(0.72658, within(0.00001));
        assertThat(days.expectedPurchases()).isCloseTo(weeks.expectedPurchases(), within(1e-12));
        assertThat(days.probabilityAlive()).isCloseTo(weeks.probabilityAlive(), within(1e-12));
    }

    @Test
    void periodsAreUnderstoodToo() {
        var periods = buying("P213D", "P272D", null, "P1W", "P39W");
        var numbers = buying(213 / 7.0, 272 / 7.0, "P1W", null, "P39W");
        assertThat(periods.expectedPurchases()).isCloseTo(numbers.expectedPurchases(), within(1e-12));
    }

    @Test
    void extremesAreAnsweredWithNumbers() {
        var small = new BuyingQuestion.Parameters(1e-6, 1e-6, 1e-6, 1e-6, null);
        var large = new BuyingQuestion.Parameters(1e7, 1e7, 1e7, 1e7, null);
        for (var parameters : List.of(small, large)) {
            for (int frequency : List.of(0, 1, 1_000_000)) {
                var length = frequency == 0 ? 0 : 39;
                var history = new BuyingHistory(frequency, length, 39, "P1W");
                var answer = (ClvAnswer.OfBuying)
                        new BuyingQuestion("BG_NBD", parameters, history, "P52W", 0.1, null, money("7"))
                                .answer(Locale.ENGLISH);
                assertThat(answer.discountedPurchases()).isFinite().isNotNegative();
                assertThat(answer.value()).isNotNull();
                assertThat(answer.expectedPurchases()).isFinite().isNotNegative();
                assertThat(answer.probabilityAlive()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void lastBoughtBeforeTheFirstPurchaseIsRefused() {
        assertThatThrownBy(() -> buying(40, 39, "P1W", null, "P39W"))
                .isInstanceOfSatisfying(
                        Rejection.class, no -> assertThat(no.kind()).isEqualTo(Rejection.Kind.INVALID));
        assertThatThrownBy(() -> buying(true, 39, "P1W", null, "P39W"))
                .isInstanceOfSatisfying(
                        Rejection.class, no -> assertThat(no.kind()).isEqualTo(Rejection.Kind.MALFORMED));
    }

    @Test
    void spendOfSomebodyWhoBoughtOnceIsThePopulations() {
        var question = new SpendQuestion(
                "GAMMA_GAMMA",
                new SpendQuestion.Parameters(6.25, 3.74, 15.44),
                new SpendQuestion.History(0, money("0")));
        var answer = (ClvAnswer.OfSpend) question.answer(Locale.ENGLISH);
        assertThat(answer.expectedSpend().rounded().amount()).isEqualByComparingTo("35.22");
        assertThat(answer.populationMeanSpend()).isEqualTo(answer.expectedSpend());
    }

    @Test
    void everyModelIsReadByItsName() throws Exception {
        var bodies = List.of("""
                {"model":"BG_NBD","parameters":{"r":0.5,"alpha":8,"a":0.8,"b":2},
                 "history":{"frequency":2,"recency":30,"age":38},"horizon":"P39W"}""", """
                {"model":"MBG_NBD","parameters":{"r":0.5,"alpha":8,"a":0.8,"b":2},
                 "history":{"frequency":2,"recency":30,"age":38},"horizon":"P39W"}""", """
                {"model":"PARETO_NBD","parameters":{"r":0.5,"alpha":8,"s":0.8,"beta":9},
                 "history":{"frequency":2,"recency":30,"age":38},"discountRate":0.1}""", """
                {"model":"NBD","parameters":{"r":0.5,"alpha":8},
                 "history":{"frequency":2,"recency":30,"age":38},"horizon":"P39W"}""", """
                {"model":"SHIFTED_BETA_GEOMETRIC","survivors":[1000,631,468],"discountRate":0.1}""", """
                {"model":"BG_BB","parameters":{"alpha":1.2,"beta":0.7,"gamma":0.6,"delta":2.7},
                 "history":{"frequency":6,"recency":6,"opportunities":6},"horizon":"P5Y"}""");
        for (var body : bodies) {
            var answer = new ObjectMapper().readValue(body, ClvQuestion.class).answer(Locale.ENGLISH);
            var model = new ObjectMapper().readTree(body).get("model").asText();
            assertThat(new ObjectMapper().valueToTree(answer).get("model").asText())
                    .isEqualTo(model);
        }
    }

    private static ClvAnswer.OfAnnuity annuity(String flow, double rate, double years) {
        return (ClvAnswer.OfAnnuity) new AnnuityQuestion("ANNUITY", money(flow), rate, years).answer(Locale.ENGLISH);
    }

    private static ClvAnswer.OfBuying buying(Object recency, Object age, String unit, String own, String horizon) {
        var parameters = new BuyingQuestion.Parameters(.243, 4.414, .793, 2.426, own);
        var history = new BuyingHistory(2, recency, age, unit);
        return (ClvAnswer.OfBuying)
                new BuyingQuestion("BG_NBD", parameters, history, horizon, null, null, null).answer(Locale.ENGLISH);
    }

    private static BigDecimal sum(List<Term> terms) {
        return terms.stream().map(term -> term.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Money money(String amount) {
        return Money.of(new BigDecimal(amount), "CNY");
    }
}
