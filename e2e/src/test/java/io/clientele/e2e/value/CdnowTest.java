package io.clientele.e2e.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real purchases go in through the public API; the published estimates come out (Fader, Hardie & Lee 2005; 2013). */
class CdnowTest {

    private static final Path FILE = Suite.projectRoot().resolveSibling("shared/data/cdnow-sample.txt");
    private static final int BATCH = 2_000;

    private static Suite suite;

    @BeforeAll
    static void loadTheSample() throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: the CDNOW sample is not beside this checkout");
        suite = RunningSuite.suite();
        var rows = Files.readAllLines(FILE).stream()
                .map(line -> line.strip().split("\\s+"))
                .toList();
        var customers = new LinkedHashSet<String>();
        rows.forEach(row -> customers.add(row[1]));
        post(
                "/api/v1/customers/batch",
                customers.stream().map(CdnowTest::customer).toList());
        var entries = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            entries.add(purchase(i, rows.get(i)));
        }
        post("/api/v1/interactions/batch", entries);
        suite.awaitSettled(Duration.ofMinutes(3));
    }

    @Test
    void theFitsAreThePublishedOnesAndCustomer1516IsExpectedToBuyAsPublished() {
        var buying = fit("BG_NBD");
        assertThat(buying.at("/customers").asInt()).isEqualTo(2_357);
        assertThat(buying.at("/converged").asBoolean()).isTrue();
        assertThat(buying.at("/logLikelihood").asDouble()).isCloseTo(-9_582.429, within(0.01));
        near(buying, "r", 0.24259);
        near(buying, "alpha", 4.41360);
        near(buying, "a", 0.79292);
        near(buying, "b", 2.42589);

        var spending = fit("GAMMA_GAMMA");
        assertThat(spending.at("/logLikelihood").asDouble()).isCloseTo(-4_055.918, within(0.01));
        near(spending, "p", 6.24957);
        near(spending, "q", 3.74422);
        near(spending, "gamma", 15.4435);

        ModelInUse.activate(suite, "BG_NBD", buying.path("version").asInt());
        var id = suite.as("agent")
                .get("/api/v1/customers?externalReference=cdnow:1516")
                .expect(200)
                .text("/items/0/id");
        var valuation = suite.as("viewer")
                .get("/api/v1/customers/" + id + "/valuation?asOf=1997-09-30")
                .expect(200)
                .body();
        assertThat(valuation.at("/history/frequency").asInt()).isEqualTo(26);
        assertThat(valuation.at("/history/recency").asText()).isEqualTo("P216D");
        assertThat(valuation.at("/history/age").asText()).isEqualTo("P217D");
        assertThat(valuation.at("/expectedPurchases/horizon").asText()).isEqualTo("P52W");
        assertThat(valuation.at("/expectedPurchases/value").asDouble()).isCloseTo(25.757, within(0.001));
        assertThat(valuation.at("/probabilityAlive").asDouble()).isCloseTo(0.96885, within(0.00001));
    }

    @Test
    void theModelsCompeteOnTheHoldOutAndTheKnownBestWins() {
        var job = suite.as("manager")
                .post("/api/v1/model-comparisons", "{\"calibrationEnd\":\"1997-09-30\",\"holdOut\":\"P39W\"}")
                .expect(202);
        var made = suite.awaitJob(job.header("Location")).body().path("result");
        assertThat(made.at("/actualPurchases").asInt()).isEqualTo(1_882);
        assertThat(made.at("/champion").asText()).isEqualTo("PARETO_NBD");
        var best = made.at("/candidates/0/score");
        assertThat(best.at("/expectedPurchases").asDouble()).isCloseTo(1_665.5, within(0.06));
        assertThat(best.at("/mae").asDouble()).isCloseTo(0.7545, within(0.00006));
        assertThat(best.at("/coverage/measured").asDouble()).isBetween(0.8, 1.0);
        for (var candidate : made.at("/candidates")) {
            moneyIsHeldWithinItsBandToo(candidate.at("/score/valueCoverage"));
        }
        suite.as("viewer")
                .get("/api/v1/model-comparisons/" + made.at("/id").asText())
                .expect(200);
        var certified = suite.as("viewer").get("/api/v1/models/certification").expect(200);
        assertThat(certified.text("/verdict")).isEqualTo("PASS");
    }

    @Test
    void modelsOfSpendCompeteOnTheSameHoldOut() {
        var job = suite.as("manager")
                .post(
                        "/api/v1/model-comparisons",
                        "{\"role\":\"SPEND\",\"calibrationEnd\":\"1997-09-30\",\"holdOut\":\"P39W\"}")
                .expect(202);
        var made = suite.awaitJob(job.header("Location")).body().path("result");
        assertThat(made.at("/champion").asText()).isEqualTo("GAMMA_GAMMA");
        assertThat(made.at("/baseline").asText()).isEqualTo("OWN_MEAN");
        assertThat(made.at("/candidates/0/score/rmse").asDouble()).isCloseTo(23.906, within(0.001));
        assertThat(made.at("/candidates/0/beatsBaseline").asBoolean()).isTrue();
    }

    /** By the model of spend, and by the customer's own mean. */
    private static void moneyIsHeldWithinItsBandToo(JsonNode money) {
        assertThat(money).hasSize(2);
        assertThat(money.at("/0/spendModel").asText()).isEqualTo("GAMMA_GAMMA");
        assertThat(money.at("/0/measured").asDouble()).isBetween(0.75, 1.0);
        for (var coverage : money) {
            assertThat(coverage.path("customers").asInt()).isEqualTo(2_357);
            assertThat(coverage.path("measured").asDouble()
                            + coverage.path("below").asDouble()
                            + coverage.path("above").asDouble())
                    .isCloseTo(1, within(1e-9));
        }
    }

    private static JsonNode fit(String model) {
        return ModelInUse.fit(suite, model, LocalDate.of(1997, 9, 30), "P1W");
    }

    private static void near(JsonNode fit, String parameter, double published) {
        assertThat(fit.at("/parameters/" + parameter).asDouble())
                .as(parameter)
                .isCloseTo(published, Offset.offset(published * 1e-3));
    }

    private static String customer(String id) {
        return "{\"kind\":\"INDIVIDUAL\",\"name\":\"Buyer " + id
                + "\",\"externalReferences\":[{\"system\":\"cdnow\",\"id\":\"" + id + "\"}]}";
    }

    private static String purchase(int row, String[] columns) {
        var day = columns[2].substring(0, 4) + "-" + columns[2].substring(4, 6) + "-" + columns[2].substring(6);
        return ("{\"customerReference\":{\"system\":\"cdnow\",\"id\":\"%s\"},\"kind\":\"PURCHASE\",\"occurredAt\":\"%sT12:00:00Z\","
                        + "\"externalReference\":{\"system\":\"cdnow\",\"id\":\"row-%d\"},\"amount\":{\"amount\":\"%s\",\"currency\":\"CNY\"}}")
                .formatted(columns[1], day, row, columns[4]);
    }

    private static void post(String path, List<String> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            var part = rows.subList(from, Math.min(rows.size(), from + BATCH));
            var answer =
                    suite.as("system").postLines(path, String.join("\n", part)).expect(207);
            assertThat(answer.body().path("rejected").asInt())
                    .as("rows refused")
                    .isZero();
        }
    }
}
