package io.clientele.interaction.association;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** What is bought regularly is suggested when it is due again. */
@QuarkusTest
@OnRealParts
class BuyingAgainTest {

    @Inject
    Clock clock;

    private final UUID customer = UUID.randomUUID();

    @Test
    void whatIsRegularAndDueIsSuggestedTheLongestDueFirst() {
        bought("tea", 95, 65, 37);
        bought("coffee", 90, 60, 60, 30);
        bought("milk", 70, 40, 10);
        bought("rarely", 60, 30);
        bought("at random", 100, 50, 49);
        bought("no longer", 300, 270, 240);
        Calls.get("/customers/" + customer + "/next-purchases")
                .then()
                .statusCode(200)
                .body("replenishments.product", contains("tea", "coffee"))
                .body("replenishments[0].daysBought", equalTo(3))
                .body("replenishments[0].lastBought", equalTo(daysAgo(37)))
                .body("replenishments[0].meanInterval", equalTo(29f))
                .body("replenishments[0].deviation.toDouble()", closeTo(Math.sqrt(2), 1e-6))
                .body("replenishments[0].dueDate", equalTo(daysAgo(8)))
                .body("replenishments[1].daysBought", equalTo(3))
                .body("replenishments[1].dueDate", equalTo(daysAgo(0)));
    }

    @Test
    void whoHasBoughtNothingIsSuggestedNothing() {
        Calls.recorded(Calls.entry(customer, "NOTE", daysAgo(1) + "T12:00:00Z", ",\"summary\":\"x\""));
        Calls.get("/customers/" + customer + "/next-purchases").then().body("replenishments", empty());
    }

    private void bought(String product, int... daysAgo) {
        for (int days : daysAgo) {
            Calls.recorded(Calls.entry(
                    customer,
                    "PURCHASE",
                    daysAgo(days) + "T00:00:00Z",
                    ",\"lines\":[{\"product\":\"" + product
                            + "\",\"quantity\":1,\"unitPrice\":{\"amount\":\"1\",\"currency\":\"CNY\"}}]"));
        }
    }

    private String daysAgo(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(days)
                .toString();
    }
}
