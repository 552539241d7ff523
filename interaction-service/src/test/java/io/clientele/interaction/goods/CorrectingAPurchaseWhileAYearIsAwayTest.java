package io.clientele.interaction.goods;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.hamcrest.Matchers.equalTo;

/** A later year matters to a purchase only as far as what was returned in it may rest on what a correction takes away. */
@QuarkusTest
@OnRealParts
class CorrectingAPurchaseWhileAYearIsAwayTest {

    private static final int YEAR = 1934;
    private static final String AT = "1933-03-01T09:00:00Z";

    private final UUID customer = UUID.randomUUID();
    private UUID purchase;

    @BeforeEach
    void ofAPurchaseSomethingIsReturnedInTheYear() {
        purchase = Calls.recorded(bought("24", AT, ""));
        returned("10");
        Years.detach(YEAR);
    }

    @AfterEach
    void bringBack() {
        Years.attach(YEAR);
    }

    @Test
    void wordsAndWhatMakesItMoreAreCorrected() {
        corrected(bought("24", AT, ",\"summary\":\"By the brother\",\"channel\":\"PHONE\""));
        corrected(bought("30", AT, ",\"outcome\":\"Delivered\""));
        corrected(bought("30", "1933-02-01T09:00:00Z", ""));
        corrected(bought("30", "1933-04-01T09:00:00Z", ""));
        Calls.get("/interactions/" + purchase).then().body("amount.amount", equalTo("30.00"));
    }

    @Test
    void whatTakesAwayWaitsForTheYear() {
        assertProblem(correcting(bought("23.99", AT, "")), 409, "PERIOD_DETACHED");
        assertProblem(correcting(bought("24", "1935-01-01T09:00:00Z", "")), 409, "PERIOD_DETACHED");
        assertProblem(correcting("{\"kind\":\"NOTE\",\"summary\":\"none\"}"), 409, "PERIOD_DETACHED");
        assertProblem(
                Calls.post("{\"kind\":\"CORRECTION\",\"corrects\":\"" + purchase + "\"}"), 409, "PERIOD_DETACHED");
    }

    private String bought(String amount, String at, String more) {
        return Calls.entry(
                customer, "PURCHASE", at, ",\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}" + more);
    }

    private void returned(String amount) {
        Calls.recorded(Calls.entry(
                customer,
                "RETURN",
                YEAR + "-03-01T09:00:00Z",
                ",\"returns\":\"" + purchase + "\",\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}"));
    }

    private void corrected(String replacement) {
        var answer = correcting(replacement);
        answer.then().statusCode(201);
        purchase = UUID.fromString(answer.path("id"));
    }

    private Response correcting(String replacement) {
        return Calls.post(
                "{\"kind\":\"CORRECTION\",\"corrects\":\"" + purchase + "\",\"replacement\":" + replacement + "}");
    }
}
