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

/** What became of a contract falls with its start, and nothing becomes of it any more, as in the journal. */
@QuarkusTest
@WithBackends
class SupposingThatAContractNeverWasTest {

    private static final String AS_OF = "2025-06-15";
    private static final String TERMS = "\"contract\":{\"termTo\":\"2026-12-31\"}";
    private static final String STARTED = "\"particulars\":{" + TERMS + "}";

    @Inject
    Told told;

    private final UUID customer = UUID.randomUUID();
    private Told.Story story;
    private UUID start;
    private UUID change;

    @BeforeEach
    void aContractThatWasChangedAtACost() {
        story = told.of(customer).registered(1, "");
        story.entry("PURCHASE", "2025-02-01", "\"amount\":\"300\"");
        start = story.entry("CONTRACT_STARTED", "2025-01-01", STARTED);
        change = story.entry("CONTRACT_CHANGED", "2025-03-01", changed(start));
        story.told();
    }

    @Test
    void whatItCostCountsNoMore() {
        assertThat(change("")).isEqualTo("20.00");
    }

    @Test
    void norDoesWhatIsOnlySupposedOfIt() {
        assertThat(
                        change(
                                "\"entries\":[{\"kind\":\"CONTRACT_ENDED\",\"occurredAt\":\"2025-05-01T10:00:00Z\",\"about\":\""
                                        + start
                                        + "\",\"contract\":{\"endReason\":\"EXPIRED\"},\"cost\":{\"amount\":\"7\",\"currency\":\"CNY\"}}],"))
                .isEqualTo("20.00");
    }

    @Test
    void theCustomerIsWorthWhatItIsOnceThatIsPosted() {
        var supposed = answered("\"corrections\":[" + voiding(start) + "]");
        voided();
        var posted = viewer().get("/api/v1/customers/" + customer + "/valuation?asOf=" + AS_OF)
                .jsonPath();
        assertThat(supposed.getMap("after")).isEqualTo(posted.getMap(""));
    }

    @Test
    void nothingBecomesOfItAnyMore() {
        voided();
        for (var kind : new String[] {"CONTRACT_RENEWED", "CONTRACT_CHANGED", "CONTRACT_ENDED"}) {
            refused("\"entries\":[" + following(kind, start) + "]", "/entries/0/about");
        }
    }

    @Test
    void norWhereItIsOnlySupposedThatItNeverWas() {
        var other = story.entry("CONTRACT_STARTED", "2025-01-02", STARTED);
        var ofTheOther = story.entry("CONTRACT_CHANGED", "2025-03-02", changed(other));
        story.told();
        refused(
                "\"corrections\":[" + voiding(start) + ",{\"corrects\":\"" + ofTheOther + "\",\"replacement\":"
                        + following("CONTRACT_CHANGED", start) + "}]",
                "/corrections/1/replacement/about");
        answered("\"corrections\":[" + voiding(start) + ",{\"corrects\":\"" + ofTheOther + "\",\"replacement\":"
                + following("CONTRACT_CHANGED", other) + "}]");
    }

    private void voided() {
        story.replaced(start, "CONTRACT_STARTED", "2025-01-01", "2025-04-01", STARTED);
        story.replaced(change, "CONTRACT_CHANGED", "2025-03-01", "2025-04-01", changed(start));
        story.told();
    }

    private static String changed(UUID contract) {
        return "\"cost\":\"20\",\"particulars\":{\"about\":\"" + contract + "\"," + TERMS + "}";
    }

    private static String following(String kind, UUID contract) {
        return "{\"kind\":\"%s\",\"occurredAt\":\"2025-05-01T10:00:00Z\",\"about\":\"%s\",\"contract\":{}}"
                .formatted(kind, contract);
    }

    private static String voiding(UUID entry) {
        return "{\"corrects\":\"" + entry + "\"}";
    }

    private String change(String supposed) {
        return answered(supposed + "\"corrections\":[" + voiding(start) + "]").getString("change.currentValue.amount");
    }

    private void refused(String supposed, String pointer) {
        var answer = asked(supposed);
        assertProblem(answer, 422, "INVALID_REQUEST").at(pointer);
        assertThat(answer.jsonPath().getList("errors.code", String.class)).containsExactly("VOIDED");
    }

    private JsonPath answered(String supposed) {
        var answer = asked(supposed);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response asked(String supposed) {
        return viewer().body("{\"asOf\":\"" + AS_OF + "\"," + supposed + "}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer);
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer")).contentType("application/json");
    }
}
