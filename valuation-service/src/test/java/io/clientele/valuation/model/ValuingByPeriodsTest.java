package io.clientele.valuation.model;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.valuation.model.AskingForFits.as;
import static io.clientele.valuation.model.AskingForFits.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** BG/BB from the journal to values: the donors of Fader, Hardie and Shang (2010), a tenth of each kind, in turn in all the years that fit. */
@QuarkusTest
@WithBackends
class ValuingByPeriodsTest {

    private static final int[][] DONORS = {
        {6, 6, 120}, {5, 6, 73}, {4, 6, 51}, {3, 6, 36}, {2, 6, 23}, {1, 6, 13}, {5, 5, 34}, {4, 5, 28}, {3, 5, 23},
        {2, 5, 17}, {1, 5, 12}, {4, 4, 24}, {3, 4, 18}, {2, 4, 16}, {1, 4, 8}, {3, 3, 32}, {2, 3, 26}, {1, 3, 13},
        {2, 2, 61}, {1, 2, 28}, {1, 1, 109}, {0, 0, 346}
    };

    @Inject
    Heard heard;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final UUID donor = UUID.randomUUID();
    private final UUID recent = UUID.randomUUID();

    @BeforeEach
    void donorsOfSixYears() {
        Emptied.of(database, "fact, customer, valuation, valuation_history");
        for (int[] kind : DONORS) {
            database.execute(
                    """
                    INSERT INTO fact (customer_id, id, version, kind, occurred_at, recorded_at, amount)
                    SELECT md5('donor' || ? || c)::uuid, md5('gift' || ? || c || '/' || year)::uuid, 1, 'PURCHASE', at, at, 25
                      FROM generate_series(1, ?) AS c,
                           LATERAL (SELECT 1995 AS year UNION ALL SELECT 1996 + (g + c) % greatest(? - 1, 1) FROM generate_series(1, ? - 1) AS g
                                    UNION ALL SELECT 1995 + ? WHERE ? > 0) AS years,
                           LATERAL (SELECT make_timestamptz(year, 11, 15, 12, 0, 0, 'UTC') AS at) AS moments""",
                    kind[0] + "/" + kind[1] + "/",
                    kind[0] + "/" + kind[1] + "/",
                    kind[2],
                    kind[1],
                    kind[0],
                    kind[1],
                    kind[0]);
        }
        database.execute(
                "INSERT INTO customer (customer_id, version, created_at) SELECT DISTINCT customer_id, 1, now() FROM fact");
        for (var day : List.of("1995-11-15", "1996-11-15", "1997-11-15", "1998-11-15", "2000-11-15")) {
            heard.purchase(donor, day + "T12:00:00Z", "30.00");
        }
    }

    @AfterEach
    void noModelIsActiveForOtherTests() {
        database.execute("DELETE FROM active_model");
        Emptied.of(database, "fact, customer, valuation, valuation_history");
    }

    @Test
    void aFitOnTheBaseValuesByThePublishedFormulas() {
        var fit = EndedJob.of(manager().body("""
                {"model":"BG_BB","calibrationEnd":"2001-12-31","timeUnit":"P1Y"}""").post("/api/v1/model-fits"));
        assertThat(fit.getInt("result.customers")).isEqualTo(1_112);
        assertThat(fit.getDouble("result.base.purchasesPerPeriod")).isEqualTo(1);
        assertThat(fit.getDouble("result.parameters.alpha")).isCloseTo(1.2035, within(0.1));
        database.execute("DELETE FROM customer WHERE created_at IS NOT NULL");
        for (int days : new int[] {1_500, 800, 790, 420, 40}) {
            heard.purchase(recent, clock.instant().minus(days, ChronoUnit.DAYS).toString(), "70.00");
        }
        EndedJob.succeeded(AskingForFits.activate("BG_BB", fit));
        var portfolio = as("viewer").get("/api/v1/portfolio").jsonPath();
        var outlook = as("viewer")
                .get("/api/v1/portfolio/forecast?period=P1M&periods=36")
                .jsonPath();
        assertThat(new BigDecimal(outlook.getString("value.amount")))
                .isGreaterThan(BigDecimal.TEN)
                .isCloseTo(
                        new BigDecimal(portfolio.getString("customerEquity.amount")), within(new BigDecimal("0.02")));
        assertThat(outlook.getDouble("periods[0].churnRate")).isBetween(0.0, 1.0);
        assertThat(manager().get("/api/v1/models/BG_BB").jsonPath().getString("role"))
                .isEqualTo("PURCHASE");

        assertThat(fit.getMap("result.parameters")).hasSize(4);
        var model = new BetaGeometricBetaBernoulli(
                number(fit, "alpha"), number(fit, "beta"), number(fit, "gamma"), number(fit, "delta"));
        var value = valuation("?asOf=2001-12-31&horizon=P10Y");
        assertThat(value.getString("model.name")).isEqualTo("BG_BB");
        assertThat(value.getString("modelChoice.step")).isEqualTo("CHAMPION");
        assertThat(value.getList("reasons", String.class)).contains("BUYS_IN_PERIODS");
        assertThat(value.getDouble("probabilityAlive")).isCloseTo(model.probabilityAlive(4, 5, 6), within(1e-5));
        assertThat(value.getDouble("expectedPurchases.value"))
                .isCloseTo(model.expectedPurchases(4, 5, 6, 10), within(1e-4));

        var explained = valuation("/explanation?asOf=2001-12-31");
        assertThat(explained.getString("opportunities.period")).isEqualTo("P1Y");
        assertThat(explained.getInt("opportunities.frequency")).isEqualTo(4);
        assertThat(explained.getInt("opportunities.recency")).isEqualTo(5);
        assertThat(explained.getInt("opportunities.opportunities")).isEqualTo(6);
        assertThat(explained.getDouble("opportunities.steps.find{it.step=='PERIODS_EXPECTED'}.value"))
                .isCloseTo(model.expectedPurchases(4, 5, 6, 3), within(1e-5));
        var running = valuation("/explanation?asOf=2002-07-02");
        assertThat(running.getInt("opportunities.opportunities")).isEqualTo(6);
        assertThat(running.getBoolean("opportunities.decided")).isFalse();
        assertThat(running.getDouble("opportunities.elapsedShare")).isCloseTo(183 / 365.0, within(1e-6));
        assertThat(valuation("?asOf=2002-07-02").getDouble("probabilityAlive"))
                .isLessThan(value.getDouble("probabilityAlive"));

        var band = valuation("/intervals?asOf=2001-12-31&horizon=P10Y");
        assertThat(band.getDouble("purchases.mean"))
                .isCloseTo(value.getDouble("expectedPurchases.value"), within(1e-6));
        assertThat(band.getLong("purchases.p90")).isBetween(4L, 10L);
    }

    @Test
    void itCompetesWhereItsPeriodIsGiven() {
        var unsaid = manager().body("""
                {"calibrationEnd":"1999-12-31","holdOut":"P2Y","models":["BG_BB"]}""").post("/api/v1/model-comparisons");
        assertProblem(unsaid, 422, "INVALID_REQUEST").at("/period");
        var compared = EndedJob.of(manager().body("""
                {"calibrationEnd":"1999-12-31","holdOut":"P2Y","period":"P1Y","models":["BG_BB","BG_NBD"]}""").post("/api/v1/model-comparisons"));
        assertThat(compared.getString("result.period")).isEqualTo("P1Y");
        assertThat(compared.getList("result.candidates.model", String.class))
                .containsExactlyInAnyOrder("BG_BB", "BG_NBD", "PRIOR_RATE");
        assertThat(compared.getString("result.champion")).isEqualTo("BG_BB");
        double foreseen = compared.getDouble("result.candidates.find{it.model=='BG_BB'}.score.expectedPurchases");
        double actual = compared.getDouble("result.actualPurchases");
        assertThat(foreseen).isCloseTo(actual, within(0.15 * actual));
    }

    @Test
    void coverageIsThatMeasuredInItsOwnPeriod() {
        var compare = """
                {"calibrationEnd":"1999-12-31","holdOut":"P2Y","period":"%s","models":["BG_BB"]}""";
        var inYears = EndedJob.of(manager().body(compare.formatted("P1Y")).post("/api/v1/model-comparisons"));
        EndedJob.of(manager().body(compare.formatted("P3M")).post("/api/v1/model-comparisons"));
        int version = inYears.getInt("result.candidates.find{it.model=='BG_BB'}.version");
        var active =
                manager().body("{\"version\":" + version + ",\"force\":true}").put("/api/v1/models/BG_BB/active");
        EndedJob.succeeded(active.jsonPath().getString("revaluationJob"));
        assertThat(valuation("/intervals?asOf=2001-12-31").getString("measuredCoverage.comparison"))
                .isEqualTo(inYears.getString("result.id"));
    }

    @Test
    void supposedParametersAreAnswered() {
        var asked = manager().body("""
                        {"asOf":"2001-12-31","model":{"name":"BG_BB","timeUnit":"P1Y",
                         "parameters":{"alpha":1.2035,"beta":0.7497,"gamma":0.6567,"delta":2.7834}}}""").post("/api/v1/customers/{id}/valuation/what-if", donor);
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
        assertThat(asked.jsonPath().getString("after.model.name")).isEqualTo("BG_BB");
        var monthless = manager().body("""
                        {"model":{"name":"BG_BB","timeUnit":"P2M",
                         "parameters":{"alpha":1,"beta":1,"gamma":1,"delta":1}}}""").post("/api/v1/customers/{id}/valuation/what-if", donor);
        assertProblem(monthless, 422, "INVALID_REQUEST").at("/model/timeUnit");
        var unasked = manager().body("""
                        {"model":{"name":"PRIOR_RATE","timeUnit":"P1D"}}""").post("/api/v1/customers/{id}/valuation/what-if", donor);
        assertProblem(unasked, 422, "INVALID_REQUEST").at("/model/timeUnit");
    }

    private static double number(JsonPath fit, String parameter) {
        return fit.getDouble("result.parameters." + parameter);
    }

    private JsonPath valuation(String rest) {
        var answer = as("viewer").get("/api/v1/customers/{id}/valuation" + rest, donor);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
