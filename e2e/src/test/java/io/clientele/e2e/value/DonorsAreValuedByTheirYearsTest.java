package io.clientele.e2e.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Customers who give once a year or not at all: BG/BB is fitted to the base and values everybody while this runs. */
class DonorsAreValuedByTheirYearsTest {

    private static final int DONORS = 400;
    private static final int FIRST_YEAR_AGO = 8;
    private static final Offset<BigDecimal> CENTS = within(new BigDecimal("0.03"));

    private static final Suite SUITE = RunningSuite.suite();
    private static final Api VIEWER = SUITE.as("viewer");
    private static final LocalDate LAST_DAY =
            LocalDate.now(ZoneOffset.UTC).withDayOfYear(1).minusDays(1);

    private static JsonNode fit;
    private static ModelInUse inUse;

    /** Gives in the first of eight years that are over and in five of those after it, the last one among them. */
    private static String donor;

    @BeforeAll
    static void theBaseGivesAndTheModelIsFitted() {
        var donors = Customers.registerMany(SUITE.as("system"), DONORS, "Donor");
        donor = donors.getFirst();
        var gifts = new ArrayList<ObjectNode>();
        for (int yearsAgo : List.of(8, 7, 6, 4, 3, 1)) {
            gifts.add(gift(donor, "30", yearsAgo));
        }
        var random = new Random(2010);
        for (var each : donors.subList(1, DONORS)) {
            gifts.addAll(gifts(each, random));
        }
        SUITE.as("system")
                .postLines("/api/v1/interactions/batch", Customers.lines(gifts))
                .expect(207);
        SUITE.awaitSettled(SOON);
        fit = ModelInUse.fit(SUITE, "BG_BB", LAST_DAY, "P1Y");
        inUse = ModelInUse.of(SUITE, fit);
    }

    @AfterAll
    static void theFormerModelIsActiveAgain() {
        inUse.close();
        assertThat(valuation("").at("/model/name").asText()).isNotEqualTo("BG_BB");
    }

    @Test
    void theValueIsByTheFormulaAndEveryTermAddsUp() {
        var value = valuation("?asOf=" + LAST_DAY);
        assertThat(value.at("/model/name").asText()).isEqualTo("BG_BB");
        assertThat(value.at("/model/version").asInt())
                .isEqualTo(fit.path("version").asInt());
        assertThat(value.path("reasons").toString()).contains("BUYS_IN_PERIODS");
        var model = new BetaGeometricBetaBernoulli(
                parameter("alpha"), parameter("beta"), parameter("gamma"), parameter("delta"));
        assertThat(value.path("probabilityAlive").asDouble()).isCloseTo(model.probabilityAlive(5, 7, 7), within(1e-5));
        assertThat(money(value.path("lifetimeValue")))
                .isEqualByComparingTo(money(value.path("pastValue"))
                        .add(money(value.path("presentValue")))
                        .add(money(value.path("futureValue"))));
        assertThat(money(value.path("futureValue"))).isPositive();

        var explained = valuation("/explanation?asOf=" + LAST_DAY);
        for (var term : List.of("currentValue", "pastValue", "presentValue", "futureValue", "lifetimeValue")) {
            assertThat(sum(explained.path(term))).as(term).isEqualByComparingTo(money(value.path(term)));
        }
    }

    @Test
    void everyStepFollowsFromTheOneBefore() {
        var explained = valuation("/explanation?asOf=" + LAST_DAY);
        var seen = explained.path("opportunities");
        assertThat(seen.path("period").asText()).isEqualTo("P1Y");
        assertThat(seen.path("frequency").asInt()).isEqualTo(5);
        assertThat(seen.path("recency").asInt()).isEqualTo(7);
        assertThat(seen.path("opportunities").asInt()).isEqualTo(7);
        double purchases = step(seen, "PURCHASES_EXPECTED");
        assertThat(purchases)
                .isCloseTo(step(seen, "PERIODS_EXPECTED") * step(seen, "PURCHASES_PER_PERIOD"), within(1e-4));

        var forecast = explained.path("forecast");
        double perPurchase = money(forecast.path("expectedSpend")).doubleValue()
                        * forecast.path("marginRate").asDouble()
                - money(forecast.path("costToServePerPurchase")).doubleValue();
        double ofYears = 0;
        double discounted = 0;
        for (var year : forecast.path("years")) {
            ofYears += year.path("purchases").asDouble();
            discounted += year.path("discountedPurchases").asDouble();
        }
        assertThat(ofYears).isCloseTo(purchases, within(1e-4));
        assertThat(discounted).isLessThan(ofYears);
        assertThat(sum(explained.path("futureValue"))).isCloseTo(BigDecimal.valueOf(discounted * perPurchase), CENTS);
    }

    @Test
    void theBandHoldsWhatIsExpected() {
        var value = valuation("?asOf=" + LAST_DAY);
        var band = valuation("/intervals?asOf=" + LAST_DAY);
        assertThat(band.at("/model/name").asText()).isEqualTo("BG_BB");
        assertThat(band.at("/futureValue/mean")).isEqualTo(value.path("futureValue"));
        assertThat(band.at("/purchases/mean").asDouble())
                .isCloseTo(value.at("/expectedPurchases/value").asDouble(), within(1e-9));
        for (var of : List.of("/purchases/", "/futureValue/")) {
            var ordered = List.of("p10", "p50", "p90").stream()
                    .map(quantile -> number(band.at(of + quantile)))
                    .toList();
            assertThat(ordered).as(of).isSorted();
            assertThat(number(band.at(of + "mean"))).isBetween(ordered.getFirst(), ordered.getLast());
        }
    }

    @Test
    void aGiftThatIsSupposedIsWorthWhatThePostedOneIs() {
        var asOf = Present.now();
        var supposed = Api.JSON.createObjectNode().put("asOf", asOf.toString());
        var entry = Customers.purchase(donor, "45.50", asOf.minusSeconds(1));
        supposed.putArray("entries")
                .addObject()
                .put("kind", "PURCHASE")
                .put("occurredAt", entry.path("occurredAt").asText())
                .set("amount", entry.path("amount"));
        var asked = VIEWER.post("/api/v1/customers/" + donor + "/valuation/what-if", supposed.toString())
                .expect(200)
                .body();
        assertThat(asked.at("/after/probabilityAlive").asDouble())
                .isGreaterThan(asked.at("/before/probabilityAlive").asDouble());

        SUITE.as("agent").post("/api/v1/interactions", entry.toString()).expect(201);
        SUITE.awaitSettled(SOON);
        assertThat(valuation("?asOf=" + asOf)).isEqualTo(asked.path("after"));
    }

    @Test
    void theForecastOfEverybodyIsTheEquity() {
        var forecast = VIEWER.get("/api/v1/portfolio/forecast?period=P1M&periods=36")
                .expect(200)
                .body();
        assertThat(forecast.path("model").asText()).isEqualTo("BG_BB");
        assertThat(forecast.path("customers").asLong()).isGreaterThanOrEqualTo(DONORS);
        var equity = money(VIEWER.get("/api/v1/portfolio").expect(200).body().path("customerEquity"));
        assertThat(equity).isPositive();
        assertThat(money(forecast.path("value")))
                .isCloseTo(equity, within(equity.movePointLeft(6).add(new BigDecimal("0.05"))));
    }

    private static JsonNode valuation(String rest) {
        return VIEWER.get("/api/v1/customers/" + donor + "/valuation" + rest)
                .expect(200)
                .body();
    }

    private static double parameter(String name) {
        return fit.at("/parameters/" + name).asDouble();
    }

    private static double step(JsonNode seen, String code) {
        for (var step : seen.path("steps")) {
            if (step.path("step").asText().equals(code)) {
                return step.path("value").asDouble();
            }
        }
        throw new AssertionError("no step " + code + " in " + seen);
    }

    private static BigDecimal sum(JsonNode terms) {
        var sum = BigDecimal.ZERO;
        for (var term : terms) {
            sum = sum.add(money(term.path("amount")));
        }
        return sum;
    }

    private static BigDecimal money(JsonNode money) {
        return new BigDecimal(money.path("amount").asText());
    }

    private static BigDecimal number(JsonNode value) {
        return value.isObject() ? money(value) : value.decimalValue();
    }

    /** The first gift, and then one in some years until the donor gives no more. */
    private static List<ObjectNode> gifts(String customer, Random random) {
        var gifts = new ArrayList<>(List.of(gift(customer, amount(random), FIRST_YEAR_AGO)));
        double gives = 0.2 + 0.7 * random.nextDouble();
        double leaves = 0.4 * random.nextDouble();
        for (int yearsAgo = FIRST_YEAR_AGO - 1; yearsAgo > 0 && random.nextDouble() >= leaves; yearsAgo--) {
            if (random.nextDouble() < gives) {
                gifts.add(gift(customer, amount(random), yearsAgo));
            }
        }
        return gifts;
    }

    private static String amount(Random random) {
        return 10 + random.nextInt(90) + ".50";
    }

    private static ObjectNode gift(String customer, String amount, int yearsAgo) {
        var day = LocalDate.of(LAST_DAY.getYear() + 1 - yearsAgo, 11, 15);
        return Customers.purchase(customer, amount, day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }
}
