package io.clientele.interaction.journal.year;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a detached year decides on, the answer is the same: which year that is, and that it is to be attached. */
@QuarkusTest
@OnRealParts
class DecidingWithoutAYearTest {

    private static final int YEAR = 1982;
    private static final String BEFORE = "1981-06-01T09:00:00Z";
    private static final String THEN = "1982-06-01T09:00:00Z";
    private static final String LATER = "1983-06-01T09:00:00Z";

    private final UUID customer = UUID.randomUUID();
    private boolean detached;

    @AfterEach
    void bringBack() {
        if (detached) {
            Years.attach(YEAR);
        }
    }

    @Test
    void contractsReturnsExchangesAndPromisesNameTheYearToAttach() {
        var contract =
                Calls.recorded(Calls.entry(customer, "CONTRACT_STARTED", BEFORE, terms("\"termFrom\":\"1981-06-01\"")));
        var bought = Calls.recorded(Calls.purchase(customer, "24", BEFORE, null));
        var moved = Calls.recorded(Calls.purchase(customer, "24", BEFORE, null));
        Calls.recorded(correcting(moved, ",\"replacement\":" + Calls.purchase(customer, "24", THEN, null)));
        var promise = Calls.recorded(Calls.entry(
                customer, "PROMISE", BEFORE, ",\"subject\":\"Call\",\"promise\":{\"dueAt\":\"" + THEN + "\"}"));
        Calls.recorded(Calls.entry(customer, "PROMISE_SETTLED", THEN, ",\"about\":\"" + promise + "\",\"kept\":true"));
        Years.detach(YEAR);
        detached = true;
        for (var refused : List.of(
                Calls.post(Calls.entry(
                        customer,
                        "CONTRACT_CHANGED",
                        LATER,
                        ",\"about\":\"" + contract + "\"" + terms("\"termTo\":\"1934-01-01\""))),
                Calls.post(Calls.entry(
                        customer,
                        "RETURN",
                        LATER,
                        ",\"returns\":\"" + bought + "\",\"amount\":{\"amount\":\"4\",\"currency\":\"CNY\"}")),
                Calls.post(Calls.entry(
                        customer,
                        "EXCHANGE",
                        LATER,
                        ",\"returns\":\"" + moved
                                + "\",\"exchange\":{\"product\":\"tea\",\"replacement\":\"coffee\"}")),
                Calls.post(correcting(promise, "")))) {
            assertProblem(refused, 409, "PERIOD_DETACHED");
            assertThat(detail(refused))
                    .isEqualTo("What happened in 1982 decides on this, and is detached. Attach 1982"
                            + " (POST /api/v1/journal-partitions/{year}/attachment), then send this again.");
        }
    }

    private static String terms(String terms) {
        return ",\"contract\":{" + terms + "}";
    }

    private static String correcting(UUID entry, String replacement) {
        return "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\"" + replacement + "}";
    }

    private static String detail(Response answer) {
        return answer.path("detail");
    }
}
