package io.clientele.valuation.whatif;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.indicator.Told;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What became of a contract falls with its start, as in the journal. */
@QuarkusTest
@WithBackends
class SupposingThatAContractNeverWasTest {

    private static final String TERMS = "\"contract\":{\"termTo\":\"2026-12-31\"}";

    @Inject
    Told told;

    private final UUID customer = UUID.randomUUID();
    private UUID start;

    @BeforeEach
    void aContractThatWasChangedAtACost() {
        var story = told.of(customer).registered(1, "");
        start = story.entry("CONTRACT_STARTED", "2025-01-01", "\"particulars\":{" + TERMS + "}");
        story.entry(
                "CONTRACT_CHANGED",
                "2025-03-01",
                "\"cost\":\"20\",\"particulars\":{\"about\":\"" + start + "\"," + TERMS + "}");
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

    private String change(String supposed) {
        var answer = given().auth()
                .oauth2(Tokens.of("viewer"))
                .contentType("application/json")
                .body("{\"asOf\":\"2025-06-15\"," + supposed + "\"corrections\":[{\"corrects\":\"" + start + "\"}]}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("change.currentValue.amount");
    }
}
