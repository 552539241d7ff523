package io.clientele.interaction.recording;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@OnRealParts
class CorrectingThroughTheApiTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    private final UUID customer = UUID.randomUUID();
    private UUID purchase;

    @BeforeEach
    void recordAPurchase() {
        purchase = Calls.recorded(Calls.purchase(customer, "100", AT, null));
    }

    @Test
    void aReplacementTakesThePlaceOfTheEntry() {
        var before = Calls.get("/interactions/" + purchase).header("ETag");
        var by = Calls.recorded(replacing(purchase, "90"));
        Calls.get("/interactions/" + purchase)
                .then()
                .body("status", equalTo("REPLACED"))
                .body("correctedBy", equalTo(by.toString()))
                .body("amount.amount", equalTo("100.00"));
        assertThat(Calls.get("/interactions/" + purchase).header("ETag")).isNotEqualTo(before);
        Calls.get("/interactions/" + by)
                .then()
                .body("kind", equalTo("PURCHASE"))
                .body("customerId", equalTo(customer.toString()))
                .body("occurredAt", equalTo(AT))
                .body("corrects", equalTo(purchase.toString()))
                .body("amount.amount", equalTo("90.00"));
    }

    @Test
    void withoutAReplacementTheEntryIsVoided() {
        var by = Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + purchase + "\"}");
        Calls.get("/interactions/" + purchase).then().body("status", equalTo("VOIDED"));
        Calls.get("/customers/" + customer + "/timeline").then().body("items", hasSize(2));
        Calls.get("/customers/" + customer + "/timeline?includeSuperseded=false")
                .then()
                .body("items", hasSize(0));
        Calls.get("/interactions/" + by).then().body("kind", equalTo("CORRECTION"));
    }

    @Test
    void aCorrectionCanBeCorrectedButNothingTwice() {
        var first = Calls.recorded(replacing(purchase, "90"));
        var again = Calls.post(replacing(purchase, "80"));
        ProblemAssert.assertProblem(again, 409, "ALREADY_CORRECTED");
        assertThat(again.<String>path("detail")).contains(first.toString());
        Calls.recorded(replacing(first, "80"));
        Calls.get("/customers/" + customer + "/timeline?includeSuperseded=false")
                .then()
                .body("items.amount.amount", equalTo(java.util.List.of("80.00")));
    }

    @Test
    void theCustomerCannotBeChanged() {
        var answer = Calls.post("""
                {"kind":"CORRECTION","corrects":"%s","replacement":{"customerId":"%s","kind":"NOTE","summary":"x","occurredAt":"%s"}}""".formatted(purchase, UUID.randomUUID(), AT));
        ProblemAssert.assertProblem(answer, 422, "INVALID_REQUEST").at("/replacement/customerId");
    }

    @Test
    void whatIsNotThereCannotBeCorrected() {
        ProblemAssert.assertProblem(Calls.post(replacing(UUID.randomUUID(), "1")), 422, "INVALID_REQUEST")
                .at("/corrects");
    }

    @Test
    void ofTwoCorrectionsAtOnceOneWins() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(
                            () -> Calls.post(replacing(purchase, "9" + i)).statusCode()))
                    .toList();
            var statuses = new java.util.ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
        Calls.get("/customers/" + customer + "/timeline?includeSuperseded=false")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aBatchTakesCorrectionsToo() {
        var result = Calls.batch(replacing(purchase, "90"), replacing(purchase, "80"));
        assertThat(result.getInt("created")).isEqualTo(1);
        assertThat(result.getString("results[1].problem.code")).isEqualTo("ALREADY_CORRECTED");
    }

    private static String replacing(UUID entry, String amount) {
        return """
                {"kind":"CORRECTION","corrects":"%s","replacement":{"kind":"PURCHASE","amount":{"amount":"%s","currency":"CNY"}}}""".formatted(entry, amount);
    }
}
