package io.clientele.e2e.value;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** The start of a contract is corrected twice; what becomes of the contract is told of its first entry. The value follows. */
class AContractWhoseStartWasWrongTest {

    private static final int SUBSCRIBERS = 80;
    private static final LocalDate YESTERDAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    private static final String FROM = YESTERDAY.minusDays(100).toString();
    private static final String EARLIER = YESTERDAY.minusDays(200).toString();

    private static final Suite SUITE = RunningSuite.suite();

    private static ModelInUse inUse;
    private static String stays;
    private static JsonNode supposed;

    private final Api agent = SUITE.as("agent");
    private final String customer = Customers.register(agent, "Sue Scriber");

    @BeforeAll
    static void contractsOfTheBaseAreLearntFrom() {
        var system = SUITE.as("system");
        var starts = new ArrayList<ObjectNode>();
        for (var subscriber : Customers.registerMany(system, SUBSCRIBERS, "Subscriber")) {
            starts.add(contract(
                    subscriber, "CONTRACT_STARTED", YESTERDAY.minusDays(700).toString(), null, "20"));
        }
        var started = system.postLines("/api/v1/interactions/batch", Customers.lines(starts))
                .expect(207)
                .body()
                .path("results")
                .findValuesAsText("id");
        var ends = new ArrayList<ObjectNode>();
        for (int i = 0; i < SUBSCRIBERS * 3 / 4; i++) {
            ends.add(end(
                    starts.get(i).path("customerId").asText(),
                    YESTERDAY.minusDays(690 - 10 * i).toString(),
                    started.get(i)));
        }
        stays = starts.getLast().path("customerId").asText();
        ends.add(Customers.purchase(
                stays, "240", YESTERDAY.minusDays(90).atTime(12, 0).toInstant(ZoneOffset.UTC)));
        system.postLines("/api/v1/interactions/batch", Customers.lines(ends)).expect(207);
        SUITE.awaitSettled(SOON);
        var fit = ModelInUse.fit(SUITE, "SHIFTED_BETA_GEOMETRIC", YESTERDAY, "P1M");
        supposed = SUITE.as("viewer")
                .post(
                        "/api/v1/customers/" + stays + "/valuation/what-if",
                        "{\"asOf\":\"%s\",\"contractModel\":{\"version\":%d}}"
                                .formatted(YESTERDAY, fit.path("version").asInt()))
                .expect(200)
                .body();
        inUse = ModelInUse.of(SUITE, fit);
    }

    @AfterAll
    static void theFormerModelIsActiveAgain() {
        inUse.close();
    }

    @Test
    void theValueFollowsEveryCorrectionAndTheEnd() {
        post(Customers.purchase(
                customer, "240", YESTERDAY.minusDays(90).atTime(12, 0).toInstant(ZoneOffset.UTC)));
        assertThat(valuation().path("contract").isMissingNode()).isTrue();

        var first = post(contract(customer, "CONTRACT_STARTED", FROM, null, "30"));
        standsAt(FROM, "30.00");

        var second = corrected(first, contract(customer, "CONTRACT_STARTED", EARLIER, null, "30"));
        standsAt(EARLIER, "30.00");

        supposedAsPosted(contract(customer, "CONTRACT_CHANGED", FROM, first, "60"));
        standsAt(EARLIER, "60.00");

        corrected(second, contract(customer, "CONTRACT_STARTED", FROM, null, "45"));
        standsAt(FROM, "60.00");

        supposedAsPosted(end(customer, YESTERDAY.minusDays(10).toString(), first));
        var ended = valuation();
        assertThat(ended.path("contract").isMissingNode()).isTrue();
        assertThat(ended.path("reasons").toString()).doesNotContain("UNDER_CONTRACT");
        assertThat(told()).isEqualTo(read().path("futureValue"));
    }

    @Test
    void whoIsUnderContractReadsHowOftenSuchBandsWereRight() {
        var job = SUITE.as("manager")
                .post(
                        "/api/v1/model-comparisons",
                        "{\"role\":\"CONTRACT\",\"calibrationEnd\":\"%s\",\"holdOut\":\"P6M\",\"timeUnit\":\"P1M\"}"
                                .formatted(YESTERDAY.minusDays(300)))
                .expect(202);
        var made = SUITE.awaitJob(job.header("Location")).body().path("result");
        var foreseen = StreamSupport.stream(made.path("candidates").spliterator(), false)
                .filter(it -> it.path("model").asText().equals("SHIFTED_BETA_GEOMETRIC"))
                .findFirst()
                .orElseThrow()
                .at("/score/coverage");
        assertThat(foreseen.path("customers").asInt()).isGreaterThanOrEqualTo(SUBSCRIBERS / 2);

        var told = SUITE.as("viewer")
                .get("/api/v1/customers/" + stays + "/valuation/intervals")
                .expect(200)
                .body()
                .path("contractCoverage");
        assertThat(told.path("comparison")).isEqualTo(made.path("id"));
        assertThat(told.path("holdOut").asText()).isEqualTo("P6M");
        for (var part : List.of("band", "measured", "expected", "below", "above", "customers")) {
            assertThat(told.get(part)).as(part).isNotNull().isEqualTo(foreseen.get(part));
        }
    }

    @Test
    void theModelIsWorthWhatItWasSupposedToBe() {
        var inForce = SUITE.as("viewer")
                .get("/api/v1/customers/" + stays + "/valuation?asOf=" + YESTERDAY)
                .expect(200)
                .body();
        assertThat(inForce.at("/model/name").asText()).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        assertThat(supposed.at("/after/modelChoice/step").asText()).isEqualTo("SUPPOSED");
        assertThat(butForWhyThisModel(inForce)).isEqualTo(butForWhyThisModel(supposed.path("after")));
        assertThat(inForce).isNotEqualTo(supposed.path("before"));
    }

    private static JsonNode butForWhyThisModel(JsonNode valuation) {
        return valuation.<ObjectNode>deepCopy().without("modelChoice");
    }

    private void standsAt(String since, String monthly) {
        var value = valuation();
        assertThat(value.at("/contract/since").asText()).isEqualTo(since);
        assertThat(value.at("/contract/monthlyAmount/amount").asText()).isEqualTo(monthly);
        assertThat(value.path("reasons").toString()).contains("UNDER_CONTRACT");
        assertThat(value.at("/model/name").asText()).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        assertThat(told()).isEqualTo(read().path("futureValue"));
    }

    /** Supposes a correction, posts it, compares, and answers the id of what stands in the place of the entry now. */
    private String corrected(String entry, ObjectNode replacement) {
        replacement.remove("customerId");
        var supposed = Api.JSON.createObjectNode();
        supposed.putArray("corrections").addObject().put("corrects", entry).set("replacement", replacement);
        var asked = ask(supposed);
        var correction = Api.JSON
                .createObjectNode()
                .put("customerId", customer)
                .put("kind", "CORRECTION")
                .put("corrects", entry);
        correction.set("replacement", replacement);
        var id = post(correction);
        assertThat(valuation()).isEqualTo(asked);
        return id;
    }

    private void supposedAsPosted(ObjectNode entry) {
        var supposed = Api.JSON.createObjectNode();
        supposed.putArray("entries").add(entry.deepCopy().without("customerId"));
        var asked = ask(supposed);
        post(entry);
        assertThat(valuation()).isEqualTo(asked);
    }

    private JsonNode ask(ObjectNode supposed) {
        supposed.put("asOf", YESTERDAY.toString());
        return agent.post("/api/v1/customers/" + customer + "/valuation/what-if", supposed.toString())
                .expect(200)
                .body()
                .path("after");
    }

    private String post(ObjectNode entry) {
        var id =
                agent.post("/api/v1/interactions", entry.toString()).expect(201).text("/id");
        SUITE.awaitSettled(SOON);
        return id;
    }

    /** As of a day that is over, so that no time passes between two readings. */
    private JsonNode valuation() {
        return get("?asOf=" + YESTERDAY);
    }

    private JsonNode read() {
        return get("");
    }

    /** The future value that was published last. */
    private JsonNode told() {
        return get("/history?limit=1").at("/items/0/futureValue");
    }

    private JsonNode get(String rest) {
        return agent.get("/api/v1/customers/" + customer + "/valuation" + rest)
                .expect(200)
                .body();
    }

    private static ObjectNode contract(String customer, String kind, String day, String about, String monthly) {
        var entry = entry(customer, kind, day, about);
        entry.withObject("/contract")
                .put("termFrom", day)
                .put("recurringPeriod", "P1M")
                .putObject("recurringAmount")
                .put("amount", monthly)
                .put("currency", "CNY");
        return entry;
    }

    private static ObjectNode end(String customer, String day, String about) {
        var entry = entry(customer, "CONTRACT_ENDED", day, about);
        entry.withObject("/contract").put("endReason", "CANCELLED_BY_CUSTOMER");
        return entry;
    }

    private static ObjectNode entry(String customer, String kind, String day, String about) {
        var entry = Api.JSON
                .createObjectNode()
                .put("customerId", customer)
                .put("kind", kind)
                .put("occurredAt", day + "T10:00:00Z");
        return about == null ? entry : entry.put("about", about);
    }
}
