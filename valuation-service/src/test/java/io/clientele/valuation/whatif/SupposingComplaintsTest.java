package io.clientele.valuation.whatif;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.indicator.Told;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What is supposed of a complaint is a way that it can go in the journal, and what falls with it falls whole. */
@QuarkusTest
@WithBackends
class SupposingComplaintsTest {

    private static final String SUPPOSED = "7fffffff-ffff-7000-8000-00000000000";

    @Inject
    Told told;

    private final UUID customer = UUID.randomUUID();
    private Told.Story story;
    private UUID complaint;
    private UUID acknowledged;
    private UUID inProgress;

    @BeforeEach
    void aComplaintThatSomebodyWorksOn() {
        story = told.of(customer).registered(1, "");
        story.entry("PURCHASE", "2025-01-10", "\"amount\":\"300\",\"cost\":\"0\"");
        complaint = story.entry("COMPLAINT", "2025-03-01", "\"cost\":\"1\"");
        acknowledged = story.entry("COMPLAINT_STEP", "2025-03-02", heard(complaint, "ACKNOWLEDGED", "20"));
        inProgress = story.entry("COMPLAINT_STEP", "2025-03-03", heard(complaint, "IN_PROGRESS", "300"));
        story.told();
    }

    @Test
    void stepsThatLeadOnCountAsIfPosted() {
        var asked = ask("\"entries\":[" + step(complaint, "2025-04-01", "RESOLVED", "7") + ","
                + step(complaint, "2025-04-01", "REOPENED", "3") + "]");
        assertThat(asked.getString("change.currentValue.amount")).isEqualTo("-10.00");
        story.entry("COMPLAINT_STEP", "2025-04-01", heard(complaint, "RESOLVED", "7"));
        story.entry("COMPLAINT_STEP", "2025-04-01", heard(complaint, "REOPENED", "3"));
        story.told();
        var value = viewer().get("/api/v1/customers/" + customer + "/valuation?asOf=2025-06-15")
                .jsonPath();
        assertThat(asked.getMap("after")).isEqualTo(value.getMap(""));
        // one after the other in the journal, though their ids say nothing of it
        ask("\"entries\":[" + step(complaint, "2025-04-02", "IN_PROGRESS", "3") + "]");
    }

    @Test
    void stepsThatLeadNowhereAreRefusedByName() {
        refused("\"entries\":[" + step(complaint, "2025-04-01", "CLOSED", "7") + "]", "/entries/0/step/to");
        refused(
                "\"entries\":[" + step(complaint, "2025-04-01", "RESOLVED", "7") + ","
                        + step(complaint, "2025-04-02", "RESOLVED", "7") + "]",
                "/entries/1/step/to");
        refused("\"entries\":[" + step(complaint, "2025-03-02", "RESOLVED", "7") + "]", "/entries/0/occurredAt");
        refused("\"entries\":[" + step(complaint, "2025-04-01", "OPEN", "7") + "]", "/entries/0/step/to");
        refused("\"entries\":[" + step(acknowledged, "2025-04-01", "RESOLVED", "7") + "]", "/entries/0/about");
        refused(
                "\"entries\":[{\"kind\":\"COMPLAINT_STEP\",\"about\":\"" + complaint + "\",\"step\":{}}]",
                "/entries/0/step/to");
        var bare =
                asked("\"entries\":[{\"kind\":\"COMPLAINT_STEP\"},{\"kind\":\"NOTE\",\"step\":{\"to\":\"CLOSED\"}}]");
        assertProblem(bare, 422, "INVALID_REQUEST")
                .at("/entries/0/about")
                .at("/entries/0/step")
                .at("/entries/1/step");
    }

    @Test
    void aSupposedComplaintGoesItsWayToo() {
        var opened = "{\"kind\":\"COMPLAINT\",\"occurredAt\":\"2025-04-01T10:00:00Z\"}";
        var about = UUID.fromString(SUPPOSED + "1");
        var asked = ask("\"entries\":[" + opened + "," + step(about, "2025-04-02", "ACKNOWLEDGED", "5") + "]");
        assertThat(asked.getString("change.currentValue.amount")).isEqualTo("-5.00");
        refused(
                "\"entries\":[" + opened + "," + step(about, "2025-04-02", "RESOLVED", "5") + "]",
                "/entries/1/step/to");
    }

    @Test
    void whatRemainsAfterACorrectionIsAWayThatItCanGo() {
        refused(voided(acknowledged), "/corrections/0/corrects");
        assertThat(ask(voided(inProgress)).getString("change.currentValue.amount"))
                .isEqualTo("300.00");
        assertThat(ask(voided(inProgress, acknowledged)).getString("change.currentValue.amount"))
                .isEqualTo("320.00");
        refused(
                replaced(acknowledged, "COMPLAINT_STEP", ",\"occurredAt\":\"2025-03-04T10:00:00Z\""),
                "/corrections/0/replacement/occurredAt");
        refused(
                replaced(acknowledged, "COMPLAINT_STEP", ",\"step\":{\"to\":\"RESOLVED\"}"),
                "/corrections/0/replacement/step/to");
        refused(
                replaced(complaint, "COMPLAINT", ",\"occurredAt\":\"2025-03-02T11:00:00Z\""),
                "/corrections/0/replacement/occurredAt");
        var other = story.entry("COMPLAINT", "2025-03-01", "");
        story.told();
        refused(
                replaced(acknowledged, "COMPLAINT_STEP", ",\"about\":\"" + other + "\""),
                "/corrections/0/replacement/about");
        assertThat(ask(replaced(acknowledged, "COMPLAINT_STEP", ",\"about\":\"" + complaint + "\""))
                        .getString("change.currentValue.amount"))
                .isEqualTo("20.00");
    }

    @Test
    void whatTookThePlaceOfAStepFallsWithTheComplaint() {
        var nine = replacement(
                acknowledged, "COMPLAINT_STEP", ",\"compensation\":{\"amount\":\"9\",\"currency\":\"CNY\"}");
        assertThat(ask("\"corrections\":[" + nine + "]").getString("change.currentValue.amount"))
                .isEqualTo("11.00");
        var both = ask("\"corrections\":[" + nine + ",{\"corrects\":\"" + complaint + "\"}]");
        assertThat(both.getString("change.currentValue.amount")).isEqualTo("321.00");
        refused("\"corrections\":[{\"corrects\":\"" + complaint + "\"}," + nine + "]", "/corrections/1/corrects");
        var supposed = ask("\"entries\":[" + step(complaint, "2025-04-01", "RESOLVED", "7") + "]," + voided(complaint));
        assertThat(supposed.getString("change.currentValue.amount")).isEqualTo("321.00");
    }

    @Test
    void whatTookThePlaceOfASettlementFallsWithThePromise() {
        var promise = story.entry("PROMISE", "2025-04-01", "\"cost\":\"2\"");
        var settled = story.entry(
                "PROMISE_SETTLED",
                "2025-04-02",
                "\"cost\":\"40\",\"particulars\":{\"about\":\"" + promise + "\",\"promiseKept\":true}");
        story.told();
        var dearer = replacement(settled, "PROMISE_SETTLED", ",\"cost\":{\"amount\":\"50\",\"currency\":\"CNY\"}");
        var both = ask("\"corrections\":[" + dearer + ",{\"corrects\":\"" + promise + "\"}]");
        assertThat(both.getString("change.currentValue.amount")).isEqualTo("42.00");
    }

    @Test
    void whatIsOnlySupposedIsCorrectedWhole() {
        var entry = "{\"kind\":\"CONTACT\",\"cost\":{\"amount\":\"4\",\"currency\":\"CNY\"}}";
        var asked = ask("\"entries\":[" + entry + "],\"corrections\":[{\"corrects\":\"" + SUPPOSED
                + "1\",\"replacement\":{\"kind\":\"CONTACT\",\"cost\":{\"amount\":\"6\",\"currency\":\"CNY\"}}}]");
        assertThat(asked.getString("change.currentValue.amount")).isEqualTo("-6.00");
    }

    private static String heard(UUID about, String to, String cost) {
        return "\"cost\":\"%s\",\"particulars\":{\"about\":\"%s\",\"complaintState\":\"%s\"}"
                .formatted(cost, about, to);
    }

    private static String step(UUID about, String day, String to, String cost) {
        return """
                {"kind":"COMPLAINT_STEP","occurredAt":"%sT10:00:00Z","about":"%s","step":{"to":"%s"},
                 "compensation":{"amount":"%s","currency":"CNY"}}""".formatted(day, about, to, cost);
    }

    private static String voided(UUID... entries) {
        var corrections = new StringBuilder();
        for (var entry : entries) {
            corrections.append(corrections.isEmpty() ? "" : ",").append("{\"corrects\":\"" + entry + "\"}");
        }
        return "\"corrections\":[" + corrections + "]";
    }

    private static String replaced(UUID entry, String kind, String more) {
        return "\"corrections\":[" + replacement(entry, kind, more) + "]";
    }

    private static String replacement(UUID entry, String kind, String more) {
        return "{\"corrects\":\"%s\",\"replacement\":{\"kind\":\"%s\"%s}}".formatted(entry, kind, more);
    }

    private void refused(String supposed, String pointer) {
        assertProblem(asked(supposed), 422, "INVALID_REQUEST").at(pointer);
    }

    private JsonPath ask(String supposed) {
        var answer = asked(supposed);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response asked(String supposed) {
        return viewer().body("{\"asOf\":\"2025-06-15\"," + supposed + "}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer);
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer")).contentType("application/json");
    }
}
