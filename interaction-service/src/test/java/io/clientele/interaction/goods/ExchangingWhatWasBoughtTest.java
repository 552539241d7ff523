package io.clientele.interaction.goods;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** An exchange that names its purchase is of what was bought, as a return is; only that no money goes back. */
@QuarkusTest
@OnRealParts
class ExchangingWhatWasBoughtTest {

    private static final String BEFORE = "2026-01-04T09:30:00Z";
    private static final String AT = "2026-01-05T09:30:00Z";
    private static final String LATER = "2026-01-06T09:30:00Z";

    private final UUID customer = UUID.randomUUID();
    private UUID purchase;

    @BeforeEach
    void somethingIsBought() {
        purchase = Calls.recorded(Calls.purchase(customer, "24", AT, null));
    }

    @Test
    void notBeforeItWasBoughtNorWhenItDoesNotCountAnyMore() {
        refused(Calls.post(exchanging(BEFORE)), "/occurredAt");
        Calls.recorded(exchanging(AT));
        Calls.recorded(voiding());
        refused(Calls.post(exchanging(LATER)), "/returns").then().body("errors[0].code", equalTo("VOIDED"));
        var note = Calls.recorded(Calls.entry(customer, "NOTE", LATER, ",\"summary\":\"was an exchange\""));
        refused(replaced(note, exchanging(LATER)), "/replacement/returns");
    }

    @Test
    void itFallsWithThePurchaseAndIsVoidedByAnEntryOfItsOwn() {
        var exchange = Calls.recorded(exchanging(LATER));
        Calls.recorded(voiding());
        var fallen = Calls.get("/interactions/" + exchange);
        fallen.then().body("status", equalTo("VOIDED"));
        Calls.get("/interactions/" + fallen.path("correctedBy")).then().body("corrects", equalTo(exchange.toString()));
    }

    @Test
    void thePurchaseStaysOneAndBeforeIt() {
        Calls.recorded(exchanging(LATER));
        refused(replaced(purchase, "{\"kind\":\"NOTE\",\"summary\":\"none\"}"), "/replacement/kind");
        refused(
                replaced(purchase, Calls.purchase(customer, "24", "2026-01-06T09:30:01Z", null)),
                "/replacement/occurredAt");
        replaced(purchase, Calls.purchase(customer, "1", LATER, null)).then().statusCode(201);
    }

    @Test
    void itTakesNothingOfWhatIsLeftToReturn() {
        var exchange = Calls.recorded(exchanging(LATER));
        var back = returning("24");
        refused(replaced(exchange, returning("24.01")), "/replacement/amount");
        var returned = UUID.fromString(replaced(exchange, back).path("id"));
        refused(Calls.post(returning("0.01")), "/amount");
        replaced(returned, exchanging(LATER)).then().statusCode(201);
        Calls.recorded(back);
    }

    @Test
    void inABatchTheOrderCounts() {
        var dearer = "{\"kind\":\"CORRECTION\",\"corrects\":\"" + purchase + "\",\"replacement\":"
                + Calls.purchase(customer, "30", AT, null) + "}";
        assertThat(Calls.batch(exchanging(LATER), dearer, exchanging(LATER)).getList("results.status", String.class))
                .containsExactly("CREATED", "CREATED", "CREATED");
        var another = Calls.recorded(Calls.purchase(customer, "24", AT, null));
        assertThat(Calls.batch(of(another, exchanging(LATER)), of(another, voiding()), of(another, exchanging(LATER)))
                        .getList("results.status", String.class))
                .containsExactly("CREATED", "CREATED", "REJECTED");
    }

    @Test
    void aPurchaseInAYearThatIsTakenOutIsNotCalledVoid() {
        purchase = Calls.recorded(Calls.purchase(customer, "24", "1914-01-05T09:30:00Z", null));
        replaced(purchase, Calls.purchase(customer, "24", "1915-01-05T09:30:00Z", null))
                .then()
                .statusCode(201);
        Years.detach(1915);
        try {
            assertProblem(Calls.post(exchanging(LATER)), 409, "PERIOD_DETACHED");
        } finally {
            Years.attach(1915);
        }
        Calls.recorded(exchanging(LATER));
    }

    private String of(UUID other, String said) {
        return said.replace(purchase.toString(), other.toString());
    }

    private String exchanging(String at) {
        return Calls.entry(
                customer,
                "EXCHANGE",
                at,
                ",\"returns\":\"" + purchase + "\",\"exchange\":{\"product\":\"tea\",\"replacement\":\"coffee\"}");
    }

    private String returning(String amount) {
        return Calls.entry(
                customer,
                "RETURN",
                LATER,
                ",\"returns\":\"" + purchase + "\",\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}");
    }

    private String voiding() {
        return "{\"kind\":\"CORRECTION\",\"corrects\":\"" + purchase + "\"}";
    }

    private static Response replaced(UUID entry, String replacement) {
        return Calls.post(
                "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\",\"replacement\":" + replacement + "}");
    }

    private static Response refused(Response answer, String pointer) {
        assertProblem(answer, 422, "INVALID_REQUEST").at(pointer);
        return answer;
    }
}
