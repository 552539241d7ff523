package io.clientele.valuation.whatif.trial;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What only expectations change is seen in classes of lifetime value. By the prior rate, over three years (1,095.75 days) without
 * waiting's cost, one purchase of yesterday is worth itself and 1,095.75 ÷ (364 + 1) times as much more, one of 3,650 days ago
 * 1,095.75 ÷ (364 + 3,650) times; over one day both are worth little more than what they were.
 */
@QuarkusTest
@WithBackends
class WhoMovesByExpectationsTest {

    private static final String POLICIES = "/api/v1/valuation-policies";
    private static final Duration YESTERDAY = Duration.ofDays(1);
    private static final Duration TEN_YEARS_AGO = Duration.ofDays(3650);

    @Inject
    Heard heard;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @BeforeEach
    void twentyBuyersWhoAreExpectedToGoOn() {
        database.execute("DELETE FROM active_model");
        database.execute("DELETE FROM model_activation");
        Emptied.of(database, "fact, customer, customer_profile, valuation, valuation_history");
        activate(registered("Three years", "P3Y"));
        bought("500.00", YESTERDAY);
        List.of("1000.00", "900.00", "800.00", "700.00").forEach(amount -> bought(amount, TEN_YEARS_AGO));
        for (int i = 0; i < 15; i++) {
            bought("10.00", TEN_YEARS_AGO);
        }
    }

    @AfterEach
    void asConfiguredForOtherTests() {
        activate(1);
    }

    /** Ranks 1 and 4 of 20 are the thresholds: 500 · 4.0021, and 800 · 1.273, which nobody reaches when only a day is looked at. */
    @Test
    void aPolicyThatLooksLessFarTakesTheBestOutOfTheirClasses() {
        var oneDay = registered("One day", "P1D");
        var tried = EndedJob.of(manager().body("{\"version\":" + oneDay + "}").put(POLICIES + "/active?dryRun=true"));
        assertThat(tried.getString("result.classesOf")).isEqualTo("LIFETIME_VALUE");
        assertThat(money(tried, "thresholds.a")).isEqualByComparingTo("2001.03");
        assertThat(money(tried, "thresholds.b")).isEqualByComparingTo("1018.39");
        assertThat(tried.getList("result.moves.from", String.class)).containsExactly("A", "B", "C");
        assertThat(tried.getList("result.moves.to", String.class)).containsOnly("C");
        assertThat(tried.getList("result.moves.customers", Integer.class)).containsExactly(1, 3, 16);
        var moved = tried.getList("result.moves.change.amount", String.class).stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(moved)
                .isEqualByComparingTo(money(tried, "lifetimeValue.change"))
                .isEqualByComparingTo(money(tried, "futureValue.change"));

        activate(oneDay);
        var stillAmongTheBest = database.query(
                "SELECT count(*) FROM valuation WHERE lifetime_value >= ?",
                row -> row.getInt(1),
                money(tried, "thresholds.b"));
        assertThat(stillAmongTheBest).isEqualTo(List.of(0));
    }

    private void bought(String amount, Duration ago) {
        heard.purchase(UUID.randomUUID(), clock.instant().minus(ago).toString(), amount);
    }

    private static BigDecimal money(JsonPath job, String at) {
        return new BigDecimal(job.getString("result." + at + ".amount"));
    }

    private static int registered(String name, String horizon) {
        var answer = manager().body("""
                {"name":"%s","discountRate":0,"horizon":"%s","defaultMarginRate":1}""".formatted(name, horizon)).post(POLICIES);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getInt("version");
    }

    private static void activate(int version) {
        var active = manager().body("{\"version\":" + version + "}").put(POLICIES + "/active");
        assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
        var job = active.jsonPath().getString("revaluationJob");
        if (job != null) {
            EndedJob.at(job);
        }
    }

    private static Request manager() {
        return given().bearer(Tokens.of("manager")).contentType("application/json");
    }
}
