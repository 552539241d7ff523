package io.clientele.interaction.sales;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnRealParts
class ForecastingSalesTest {

    private final UUID customer = UUID.randomUUID();
    private final String representative = "rep-" + customer;
    private final LocalDate month = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
    private final String own = "/sales-forecasts?groupBy=REPRESENTATIVE&value=" + representative;

    @Test
    void aTrendWithASeasonIsContinued() {
        Calls.batch(IntStream.rangeClosed(1, 36)
                .mapToObj(ago -> sold(ago, amount(36 - ago)))
                .toArray(String[]::new));
        var forecast = Calls.get(own + "&periods=3");
        forecast.then()
                .statusCode(200)
                .body("method.code", equalTo("HOLT_WINTERS"))
                .body("history", hasSize(36))
                .body("items", hasSize(3))
                .body("items[0].from", equalTo(month.toString()));
        for (int h = 0; h < 3; h++) {
            assertThat(Double.parseDouble(forecast.path("items[" + h + "].expected.amount")))
                    .isCloseTo(amount(36 + h), within(0.02));
        }
    }

    /** As if it had not been there; else the mean of ten years would be told. */
    @Test
    void aStraySaleOfLongAgoChangesNothing() {
        Calls.batch(IntStream.concat(IntStream.of(120), IntStream.rangeClosed(1, 36))
                .mapToObj(ago -> sold(ago, ago == 120 ? 77 : amount(36 - ago)))
                .toArray(String[]::new));
        var forecast = Calls.get(own + "&periods=3");
        forecast.then()
                .body("history", hasSize(36))
                .body("begin.from", equalTo(month.minusMonths(36).toString()))
                .body("begin.reason.code", equalTo("REGULAR_TRADE"))
                .body("begin.reason.label", equalTo("Since regular trade began"))
                .body("begin.leftOut", equalTo(1));
        for (int h = 0; h < 3; h++) {
            assertThat(Double.parseDouble(forecast.path("items[" + h + "].expected.amount")))
                    .isCloseTo(amount(36 + h), within(0.02));
        }
    }

    @Test
    void aShortHistoryIsAnsweredBySimplerMethodsAndEmptyMonthsAreZero() {
        Calls.get(own)
                .then()
                .body("method.code", equalTo("NONE"))
                .body("begin", nullValue())
                .body("items", hasSize(0));
        Calls.batch(sold(3, 90));
        Calls.get(own)
                .then()
                .body("method.code", equalTo("MEAN"))
                .body("history.netRevenue.amount", equalTo(java.util.List.of("90.00", "0.00", "0.00")))
                .body("begin.from", equalTo(month.minusMonths(3).toString()))
                .body("begin.reason.code", equalTo("FIRST_TRADE"))
                .body("begin.leftOut", equalTo(0))
                .body("items[5].expected.amount", equalTo("30.00"));
    }

    @Test
    void badQuestionsAreNamed() {
        ProblemAssert.assertProblem(Calls.get("/sales-forecasts?groupBy=CHANNEL"), 400, "MALFORMED_REQUEST");
        ProblemAssert.assertProblem(Calls.get("/sales-forecasts?periods=soon"), 400, "MALFORMED_REQUEST");
    }

    private String sold(int monthsAgo, double amount) {
        return Calls.entry(
                customer,
                "PURCHASE",
                month.minusMonths(monthsAgo) + "T12:00:00Z",
                ",\"representative\":\"" + representative + "\",\"amount\":{\"amount\":\"" + amount
                        + "\",\"currency\":\"CNY\"}");
    }

    private static double amount(int t) {
        return 1_000 + 10 * t + (t % 12 == 0 ? 200 : 0);
    }
}
