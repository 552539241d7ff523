package io.clientele.e2e.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.Replica;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.ServiceDatabase;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Work on all customers through the gateway: what it costs first, then the work, whoever is killed meanwhile. */
@TestInstance(Lifecycle.PER_CLASS)
class EverybodyIsValuedAnewTest {

    private static final String VALUATION = "valuation-service";
    private static final int CUSTOMERS = 2_000;

    private static final String HOLD_THE_LAST =
            "SELECT FROM job_part WHERE job_id = ?::uuid ORDER BY part DESC LIMIT 1 FOR UPDATE";
    private static final String OPEN = "SELECT count(*) FROM job_part WHERE job_id = ?::uuid AND NOT finished";

    /** Steps of all jobs that ever gathered something, those that were rolled back included. */
    private static final String GATHERED =
            "SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('job_gathered', 'step')), 0)";

    private final Suite suite = RunningSuite.suite();
    private final Api viewer = suite.as("viewer");
    private final Api manager = suite.as("manager");
    private final LocalDate today = LocalDate.ofInstant(Present.now(), ZoneOffset.UTC);
    private List<String> customers;

    @BeforeAll
    void aBaseThatHasBought() {
        customers = Customers.registerMany(suite.as("system"), CUSTOMERS, "Anew");
        var entries = new ArrayList<ObjectNode>();
        for (int i = 0; i < CUSTOMERS; i++) {
            for (int daysAgo : List.of(100 + i % 50, 10 + i % 30)) {
                entries.add(Customers.purchase(customers.get(i), (20 + i % 100) + ".25", Present.daysAgo(daysAgo)));
            }
        }
        suite.as("system")
                .postLines("/api/v1/interactions/batch", Customers.lines(entries))
                .expect(207);
        suite.awaitSettled(SOON);
    }

    @Test
    void aRevaluationGoesOnAfterItsServiceIsKilledAndEveryValueIsRight() {
        var cost =
                viewer.post("/api/v1/revaluations?dryRun=true", "").expect(200).body();
        assertThat(cost.path("customers").asLong()).isGreaterThanOrEqualTo(CUSTOMERS);
        assertThat(cost.path("facts").asLong()).isGreaterThanOrEqualTo(2L * CUSTOMERS);
        var told = viewer.get("/api/v1/job-costs?kind=REVALUATION").expect(200).body();
        assertThat(told.path("items")).singleElement().satisfies(it -> {
            assertThat(it.path("customers")).isEqualTo(cost.path("customers"));
            assertThat(it.path("facts")).isEqualTo(cost.path("facts"));
            assertThat(it.path("begunBy").toString()).contains("POST /api/v1/revaluations");
        });
        viewer.post("/api/v1/revaluations", "").expect(403);
        var sample = List.of(customers.getFirst(), customers.get(CUSTOMERS / 2), customers.getLast());
        var before = values(sample);

        var job = manager.post("/api/v1/revaluations", "").expect(202).header("Location");
        suite.kill(VALUATION);
        suite.start(VALUATION);
        Suite.await("the job is told of again", SOON, () -> viewer.get(job).status() == 200);
        var ended = suite.awaitJob(job).body();

        assertThat(ended.path("done").asLong())
                .isEqualTo(ended.path("total").asLong())
                .isGreaterThanOrEqualTo(CUSTOMERS);
        suite.awaitSettled(SOON);
        assertThat(values(sample)).isEqualTo(before);
    }

    @Test
    void twoReplicasShareARevaluationAndTheOneThatIsKilledLeavesItsPartToTheOther() {
        var sample = List.of(customers.getFirst(), customers.get(CUSTOMERS / 2), customers.getLast());
        var before = values(sample);
        var ended = oneOfTwoIsKilled(
                () -> manager.post("/api/v1/revaluations", "").expect(202).header("Location"));
        assertThat(ended.path("done").asLong())
                .isEqualTo(ended.path("total").asLong())
                .isGreaterThanOrEqualTo(CUSTOMERS);
        suite.awaitSettled(SOON);
        assertThat(values(sample)).isEqualTo(before);
    }

    @Test
    void twoReplicasShareATrialAndTheOneThatIsKilledLeavesItsPartToTheOther() {
        var alone = suite.awaitJob(tried()).body().path("result");
        assertThat(amount(alone.path("currentValue").path("change"))).isNegative();
        var ended = oneOfTwoIsKilled(this::tried).path("result");
        var ofThatDay = day(alone).equals(day(ended))
                ? alone
                : suite.awaitJob(tried()).body().path("result");
        for (var part : List.of("customers", "rising", "falling", "currentValue", "moves", "largest")) {
            assertThat(ended.path(part)).as(part).isEqualTo(ofThatDay.path(part));
        }
    }

    /** One part of the work is held until the service has been killed and is back: after that nothing else of it is done. */
    @Test
    void aComparisonGoesOnAfterItsServiceIsKilledAndGathersNobodyTwice() {
        var alone = foreseen(suite.awaitJob(compared()));
        JsonNode ended;
        try (var parts = new ServiceDatabase(suite, "valuation")) {
            var job = allButOnePartDone(parts);
            long gathered = parts.number(GATHERED);
            ended = foreseen(suite.awaitJob(job));
            assertThat(parts.number(GATHERED)).as("steps of the work").isEqualTo(gathered + 1);
        }
        for (var part : List.of("customers", "actualSpend", "champion", "candidates")) {
            assertThat(ended.path(part)).as(part).isEqualTo(alone.path(part));
        }
    }

    @Test
    void aBridgeAsAJobIsTheBridgeAnsweredAtOnceAndItsBarsAddUp() {
        var span = "\"from\":\"%s\",\"to\":\"%s\"".formatted(today.minusDays(60), today.minusDays(1));
        var question = "{" + span + ",\"restated\":true}";
        var cost = viewer.post("/api/v1/portfolio/bridges?dryRun=true", question)
                .expect(200)
                .body();
        assertThat(cost.path("customers").asLong()).isGreaterThanOrEqualTo(CUSTOMERS);

        var job = viewer.post("/api/v1/portfolio/bridges", question).expect(202).header("Location");
        var walked = suite.awaitJob(job).body().path("result");
        var atOnce = viewer.get("/api/v1/portfolio/bridge?restated=true&from=" + today.minusDays(60) + "&to="
                        + today.minusDays(1))
                .expect(200)
                .body();

        for (var part : List.of("from", "to", "change", "bars")) {
            assertThat(walked.path(part)).as(part).isEqualTo(atOnce.path(part));
        }
        assertThat(amount(walked.path("change"))).isNotZero();
        var sum = BigDecimal.ZERO;
        for (var bar : walked.path("bars")) {
            sum = sum.add(amount(bar.path("amount")));
        }
        assertThat(sum).isEqualByComparingTo(amount(walked.path("change")));
    }

    /** And the service that has done them killed, and back. */
    private String allButOnePartDone(ServiceDatabase parts) {
        try (var held = new ServiceDatabase(suite, "valuation")) {
            String job;
            try (var still = StandStill.of(suite)) {
                job = compared();
                Suite.await("a replica is in the middle of a step", SOON, still::inAReplica);
                held.run("BEGIN");
                held.run(HOLD_THE_LAST, id(job));
            }
            var id = id(job);
            Suite.await("all parts but one are done", SOON, () -> parts.number(OPEN, id) == 1);
            suite.kill(VALUATION);
            suite.start(VALUATION);
            assertThat(parts.number(OPEN, id)).isEqualTo(1);
            Suite.await("the job is told of again", SOON, () -> viewer.get(job).status() == 200);
            return job;
        }
    }

    private String compared() {
        return manager.post(
                        "/api/v1/model-comparisons",
                        "{\"role\":\"SPEND\",\"calibrationEnd\":\"%s\",\"holdOut\":\"P2W\"}"
                                .formatted(today.minusDays(20)))
                .expect(202)
                .header("Location");
    }

    /** Every comparison keeps what it has fitted as a version of its own. */
    private static JsonNode foreseen(Answer comparison) {
        var made = comparison.body().path("result");
        made.path("candidates").forEach(it -> ((ObjectNode) it).remove("version"));
        return made;
    }

    private static String id(String job) {
        return job.substring(job.lastIndexOf('/') + 1);
    }

    /** Of two replicas that both have a part of the work in hand. */
    private JsonNode oneOfTwoIsKilled(Supplier<String> asked) {
        try (var other = Replica.of(suite, VALUATION)) {
            String job;
            try (var still = StandStill.of(suite)) {
                job = asked.get();
                Suite.await("both replicas are in the middle of a step", SOON, still::inBothReplicas);
                other.kill();
                assertThat(viewer.get(job).text("/state")).isEqualTo("RUNNING");
            }
            return suite.awaitJob(job).body();
        }
    }

    private String tried() {
        return manager.post("/api/v1/cost-policies?dryRun=true", """
                        {"name":"Dear","pools":[{"code":"PICKING","driver":"ORDERS","rate":{"amount":"3.50","currency":"CNY"}}]}""")
                .expect(202)
                .header("Location");
    }

    private List<BigDecimal> values(List<String> some) {
        return some.stream()
                .map(customer -> Customers.currentValue(viewer, customer))
                .toList();
    }

    /** Values move with the day. */
    private static String day(JsonNode trial) {
        return trial.path("asOf").asText().substring(0, "2026-01-31".length());
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asText());
    }
}
