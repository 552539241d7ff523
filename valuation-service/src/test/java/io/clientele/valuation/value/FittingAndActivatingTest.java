package io.clientele.valuation.value;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.PolicyEvent.ModelActivated;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real purchases in, published estimates out, and everyone valued by them (Fader, Hardie and Lee 2005; 2013). */
@QuarkusTest
@WithBackends
class FittingAndActivatingTest {

    private static final Path FILE = Path.of("../../shared/data/cdnow-sample.txt");

    @Inject
    ValuationFeed feed;

    @Inject
    Database database;

    @AfterEach
    void noModelIsActiveForOtherTests() {
        database.execute("DELETE FROM active_model");
    }

    @Test
    void cdnowGivesThePublishedModelsAndTheyValueEveryone() throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: the CDNOW sample is not beside this checkout");
        database.execute("TRUNCATE fact, customer, valuation, valuation_history");
        load(Files.readAllLines(FILE));

        var buying = fit("BG_NBD");
        assertThat(buying.getInt("result.customers")).isEqualTo(2_357);
        assertThat(buying.getBoolean("result.converged")).isTrue();
        assertThat(buying.getDouble("result.logLikelihood")).isCloseTo(-9_582.429, within(0.01));
        assertThat(buying.getDouble("result.parameters.alpha")).isCloseTo(4.41360, within(0.004));
        var spending = fit("GAMMA_GAMMA");
        assertThat(spending.getInt("result.customers")).isEqualTo(946);
        assertThat(spending.getDouble("result.logLikelihood")).isCloseTo(-4_055.918, within(0.01));
        assertThat(spending.getDouble("result.parameters.gamma")).isCloseTo(15.4435, within(0.015));

        awaitJob(activate("GAMMA_GAMMA", spending));
        var done = awaitJob(activate("BG_NBD", buying));
        assertThat(done.getLong("result.customers")).isEqualTo(2_357);
        assertThat(database.query(
                        "SELECT DISTINCT model || ' ' || model_version FROM valuation", row -> row.getString(1)))
                .containsExactly("BG_NBD " + buying.getInt("result.version"));
        try (var policies = TopicProbe.on(Topic.POLICIES)) {
            policies.await(ModelActivated.class, e -> e.model().equals("BG_NBD"));
        }
        customer1516IsExpectedToBuyAsPublished();
        modelsCompeteOnTheHoldOutAsPublished();
        anotherModelOfBuyingTakesThePlaceOfTheFirst();
    }

    private static void modelsCompeteOnTheHoldOutAsPublished() {
        var job = manager()
                .body("{\"calibrationEnd\":\"1997-09-30\",\"holdOut\":\"P39W\"}")
                .post("/api/v1/model-comparisons");
        assertThat(job.statusCode()).as(job.asString()).isEqualTo(202);
        var made = awaitJob(job.header("Location"));
        assertThat(made.getInt("result.actualPurchases")).isEqualTo(1_882);
        assertThat(made.getString("result.champion")).isEqualTo("PARETO_NBD");
        assertThat(made.getString("result.challenger")).isEqualTo("MBG_NBD");
        assertThat(made.getString("result.activeModel")).isEqualTo("BG_NBD");
        assertThat(made.getDouble("result.candidates[0].score.expectedPurchases"))
                .isCloseTo(1_665.5, within(0.06));
        assertThat(made.getDouble("result.candidates[0].score.mae")).isCloseTo(0.7545, within(6e-5));
        assertThat(made.getString("result.candidates[4].model")).isEqualTo("PRIOR_RATE");
        var kept = manager()
                .get("/api/v1/model-comparisons/{id}", made.getString("result.id"))
                .jsonPath();
        assertThat(kept.getString("champion")).isEqualTo("PARETO_NBD");
        assertThat(manager()
                        .get("/api/v1/model-comparisons?limit=1&count=true")
                        .jsonPath()
                        .getString("items[0].id"))
                .isEqualTo(made.getString("result.id"));
        var sure = manager()
                .get("/api/v1/customers/{id}/valuation/intervals?asOf=1997-09-30", id("1516"))
                .jsonPath();
        assertThat(sure.getDouble("purchases.mean")).isCloseTo(25.757, within(0.001));
        assertThat(sure.getLong("purchases.p10")).isLessThan(sure.getLong("purchases.p50"));
        assertThat(sure.getLong("purchases.p50")).isLessThan(sure.getLong("purchases.p90"));
        assertThat(sure.getDouble("measuredCoverage.measured")).isCloseTo(0.928, within(0.01));
    }

    private static void anotherModelOfBuyingTakesThePlaceOfTheFirst() {
        var fit = fit("MBG_NBD");
        assertThat(fit.getInt("result.report.agreeingStarts")).isEqualTo(fit.getInt("result.report.starts"));
        assertThat(fit.getDouble("result.report.standardErrors.r")).isPositive();
        awaitJob(activate("MBG_NBD", fit));
        var active = manager().get("/api/v1/models").jsonPath();
        assertThat(active.getList("items.findAll { it.active != null }.name", String.class))
                .containsExactlyInAnyOrder("MBG_NBD", "GAMMA_GAMMA");
        assertThat(manager()
                        .get("/api/v1/customers/{id}/valuation?asOf=1997-09-30", id("1516"))
                        .jsonPath()
                        .getString("model.name"))
                .isEqualTo("MBG_NBD");
    }

    @Test
    void theFormulasThatRunHereAreCertified() {
        var found = as("viewer").get("/api/v1/models/certification");
        assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
        assertThat(found.jsonPath().getString("verdict")).isEqualTo("PASS");
        var job = manager()
                .body("{\"model\":\"NBD\",\"customers\":2000,\"seed\":3}")
                .post("/api/v1/models/certification");
        assertThat(job.statusCode()).as(job.asString()).isEqualTo(202);
        assertThat(awaitJob(job.header("Location")).getDouble("result.purchases.standardErrorsOff.r"))
                .isBetween(-4.0, 4.0);
        var wrong =
                manager().body("{\"model\":\"NBD\",\"parameters\":{\"r\":1}}").post("/api/v1/models/certification");
        assertProblem(wrong, 422, "INVALID_REQUEST").at("/parameters");
    }

    @Test
    void aHoldOutThatIsNotOverIsRefused() {
        var early = manager()
                .body("{\"calibrationEnd\":\"2999-09-30\",\"holdOut\":\"P39W\"}")
                .post("/api/v1/model-comparisons");
        assertProblem(early, 422, "INVALID_REQUEST").at("/holdOut");
        var other = manager()
                .body("{\"calibrationEnd\":\"1997-09-30\",\"holdOut\":\"P39W\",\"models\":[\"GAMMA_GAMMA\"]}")
                .post("/api/v1/model-comparisons");
        assertProblem(other, 422, "INVALID_REQUEST").at("/models/0");
    }

    private static void customer1516IsExpectedToBuyAsPublished() {
        var value = manager()
                .get("/api/v1/customers/{id}/valuation?asOf=1997-09-30", id("1516"))
                .jsonPath();
        assertThat(value.getInt("history.frequency")).isEqualTo(26);
        assertThat(value.getString("history.recency")).isEqualTo("P216D");
        assertThat(value.getString("history.age")).isEqualTo("P217D");
        assertThat(value.getDouble("expectedPurchases.value")).isCloseTo(25.757, within(0.001));
        assertThat(value.getDouble("probabilityAlive")).isCloseTo(0.96885, within(0.00001));
    }

    @Test
    void whatCannotBeFittedOrActivatedIsRefusedByName() {
        var unknown = manager()
                .body("{\"model\":\"CRYSTAL_BALL\",\"calibrationEnd\":\"1997-09-30\"}")
                .post("/api/v1/model-fits");
        assertProblem(unknown, 422, "INVALID_REQUEST").at("/model");
        assertProblem(manager().get("/api/v1/models/CRYSTAL_BALL"), 404, "MODEL_NOT_FOUND");
        var missing = manager().body("{\"version\":999999}").put("/api/v1/models/BG_NBD/active");
        assertProblem(missing, 422, "INVALID_REQUEST").at("/version");
        assertThat(as("agent")
                        .body("{\"version\":1}")
                        .put("/api/v1/models/BG_NBD/active")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyAFitThatConvergedIsActivatedWithoutForce() {
        var version = 500_000;
        database.execute("""
                INSERT INTO model_version (model, version, parameters, facts, calibration_end, log_likelihood, customers,
                                           converged, outcome, reason, time_unit, fitted_at)
                VALUES ('BG_NBD', ?, '{"r":1,"alpha":1,"a":1e-6,"b":1e7}', '{}', '2020-01-01', -1, 1, false, 'BOUNDARY',
                        'nobody drops out', 'P1W', now()) ON CONFLICT DO NOTHING""", version);
        var path = "/api/v1/models/BG_NBD/active";
        assertProblem(manager().body("{\"version\":500000}").put(path), 409, "FIT_NOT_CONVERGED");
        var forced = manager().body("{\"version\":500000,\"force\":true}").put(path);
        assertThat(forced.statusCode()).as(forced.asString()).isEqualTo(200);
        var again = manager().body("{\"version\":500000}").put(path);
        assertThat(again.jsonPath().getString("revaluationJob"))
                .isEqualTo(forced.jsonPath().getString("revaluationJob"));
        var stale = manager()
                .header("If-Match", "\"1\"")
                .body("{\"version\":500000}")
                .put(path);
        assertProblem(stale, 412, "STALE");
        assertThat(manager().get("/api/v1/models/BG_NBD").jsonPath().getInt("active.version"))
                .isEqualTo(version);
        assertThat(manager().get("/api/v1/models/BG_NBD/versions").jsonPath().getInt("items[0].version"))
                .isEqualTo(version);
        awaitJob(forced.jsonPath().getString("revaluationJob"));
        database.execute("DELETE FROM active_model");
        database.execute("DELETE FROM model_version WHERE version = ?", version);
    }

    @Test
    void aFitAtTheEdgeIsAnsweredByTheSimplerModelThatItHasBecome() {
        version("NBD", 500_001, "{\"r\":0.4,\"alpha\":12}", "CONVERGED", null);
        version("BG_NBD", 500_002, "{\"r\":0.4,\"alpha\":12,\"a\":1e-6,\"b\":1e7}", "BOUNDARY", """
                {"distinctHistories":1,"starts":4,"agreeingStarts":4,"iterations":9,"standardErrors":{},"took":"PT1S",
                 "simpler":{"model":"NBD","version":500001,"meaning":"nobody drops out","parameters":{}}}""");
        var customer = UUID.randomUUID();
        var journal = new Journal(12);
        journal.purchase(customer, "2026-01-10T12:00:00Z", "10");
        QuarkusTransaction.requiringNew()
                .run(() -> feed.accept(journal.entries().stream()
                        .map(ValuingInAnyOrderTest::event)
                        .toList()));

        var activated = manager().body("{\"version\":500002}").put("/api/v1/models/BG_NBD/active");
        assertThat(activated.statusCode()).as(activated.asString()).isEqualTo(200);
        var value = manager()
                .get("/api/v1/customers/{id}/valuation?asOf=2026-02-10", customer)
                .jsonPath();
        assertThat(value.getString("model.name")).isEqualTo("NBD");
        assertThat(value.getInt("model.version")).isEqualTo(500_001);
        assertThat(value.getString("modelChoice.step")).isEqualTo("SIMPLER");
        assertThat(value.getList("reasons", String.class)).contains("BOUNDARY_FIT", "NOBODY_LEAVES");
        awaitJob(activated.jsonPath().getString("revaluationJob"));
        database.execute("DELETE FROM active_model");
        database.execute("DELETE FROM model_version WHERE version > 500000");
    }

    @Test
    void modelsOfContractsSayThatThereAreNoneAndThatNoValueRestsOnThem() {
        var job = manager()
                .body("{\"model\":\"SHIFTED_BETA_GEOMETRIC\",\"calibrationEnd\":\"1990-09-30\"}")
                .post("/api/v1/model-fits");
        var ended = awaitEnd(job.header("Location"));
        assertThat(ended.getString("state")).isEqualTo("FAILED");
        assertThat(ended.getString("problem.code")).isEqualTo("NOTHING_TO_LEARN_FROM");
        version("BG_BB", 500_003, "{\"alpha\":1.2,\"beta\":0.75,\"gamma\":0.66,\"delta\":2.8}", "CONVERGED", null);
        var refused = manager().body("{\"version\":500003}").put("/api/v1/models/BG_BB/active");
        assertProblem(refused, 409, "MODEL_VALUES_NOBODY");
        var quarterly = manager()
                .body("{\"model\":\"BG_BB\",\"calibrationEnd\":\"1990-09-30\",\"timeUnit\":\"P3M\"}")
                .post("/api/v1/model-fits");
        assertProblem(quarterly, 422, "INVALID_REQUEST").at("/timeUnit");
        database.execute("DELETE FROM model_version WHERE version = 500003");
    }

    @Test
    void contractsOfTheJournalAreFitted() {
        database.execute("""
                INSERT INTO fact (customer_id, id, version, kind, occurred_at, recorded_at)
                SELECT md5('contract' || c)::uuid, md5(kind || c)::uuid, 1, kind, at, at
                  FROM generate_series(1, 100) AS c,
                       LATERAL (VALUES ('CONTRACT_STARTED', timestamptz '1980-03-01 12:00Z'),
                                       ('CONTRACT_ENDED', timestamptz '1981-02-01 12:00Z' + c % 7 * interval '1 year'))
                            AS entry (kind, at)
                 WHERE kind = 'CONTRACT_STARTED' OR c % 10 < 6""");
        var job = manager()
                .body("{\"model\":\"SHIFTED_BETA_GEOMETRIC\",\"calibrationEnd\":\"1987-09-30\"}")
                .post("/api/v1/model-fits");
        var fit = awaitJob(job.header("Location"));
        assertThat(fit.getInt("result.customers")).isEqualTo(100);
        assertThat(fit.getString("result.timeUnit")).isEqualTo("P1Y");
        assertThat(fit.getDouble("result.parameters.alpha")).isPositive();
        database.execute("DELETE FROM fact WHERE kind LIKE 'CONTRACT%'");
    }

    private void version(String model, int version, String parameters, String outcome, String report) {
        database.execute("""
                INSERT INTO model_version (model, version, parameters, facts, calibration_end, log_likelihood, customers,
                                           converged, outcome, reason, time_unit, fitted_at, report)
                VALUES (?, ?, ?::jsonb, '{}', '2020-01-01', -1, 1, ?, ?, 'for a test', 'P1W', now(), ?::jsonb)""", model, version, parameters, outcome.equals("CONVERGED"), outcome, report);
    }

    private void load(List<String> lines) {
        var journal = new Journal(11);
        for (var line : lines) {
            var row = line.strip().split("\\s+");
            var day = row[2].substring(0, 4) + "-" + row[2].substring(4, 6) + "-" + row[2].substring(6);
            journal.purchase(id(row[1]), day + "T12:00:00Z", row[4]);
        }
        var events =
                journal.entries().stream().map(ValuingInAnyOrderTest::event).toList();
        for (int from = 0; from < events.size(); from += 2_000) {
            var piece = events.subList(from, Math.min(events.size(), from + 2_000));
            QuarkusTransaction.requiringNew().run(() -> feed.accept(piece));
        }
    }

    private static UUID id(String sample) {
        return UUID.nameUUIDFromBytes(sample.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonPath fit(String model) {
        var job = manager()
                .body("{\"model\":\"" + model + "\",\"calibrationEnd\":\"1997-09-30\",\"timeUnit\":\"P1W\"}")
                .post("/api/v1/model-fits");
        assertThat(job.statusCode()).as(job.asString()).isEqualTo(202);
        return awaitJob(job.header("Location"));
    }

    private static String activate(String model, JsonPath fit) {
        var active = manager()
                .body("{\"version\":" + fit.getInt("result.version") + "}")
                .put("/api/v1/models/" + model + "/active");
        assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
        return active.jsonPath().getString("revaluationJob");
    }

    private static JsonPath awaitJob(String path) {
        var job = awaitEnd(path);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        return job;
    }

    private static JsonPath awaitEnd(String path) {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            var answer = manager().accept("application/json").get(path);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            var job = answer.jsonPath();
            var state = job.getString("state");
            if (!List.of("QUEUED", "RUNNING").contains(state)) {
                return job;
            }
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static RequestSpecification manager() {
        return as("manager");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }
}
