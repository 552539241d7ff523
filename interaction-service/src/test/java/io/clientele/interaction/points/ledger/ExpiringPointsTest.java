package io.clientele.interaction.points.ledger;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.http.Checks;

import static org.hamcrest.Matchers.equalTo;

/** Lots of many accounts expire together; each account is a ledger of its own all the same. */
@QuarkusTest
@OnRealParts
class ExpiringPointsTest {

    @Inject
    Expiry expiry;

    @Inject
    Database database;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void lotsOfAnAccountExpireInTheirOrderWhoeverElsesExpireBetween() {
        earn(one, 10, "2026-02-03T00:00:00Z");
        earn(other, 40, "2026-02-02T00:00:00Z");
        earn(one, 20, "2026-02-01T00:00:00Z");
        earn(one, 30, "2099-01-01T00:00:00Z");
        untilAllIsBooked(one);
        untilAllIsBooked(other);
        movements(one)
                .body("items.number", equalTo(List.of(5, 4, 3, 2, 1)))
                .body("items.points", equalTo(List.of(10, 20, 30, 20, 10)))
                .body("items.balance", equalTo(List.of(30, 40, 60, 30, 10)))
                .body("items.occurredAt[0]", equalTo("2026-02-03T00:00:00Z"));
        movements(other).body("items.balance", equalTo(List.of(0, 40)));
        account(one).body("balance", equalTo(30)).body("expired", equalTo(30));
    }

    @Test
    void whatExpiredInADetachedYearWaitsForItAndKeepsNobodyElseWaiting() {
        earn(one, 10, "1907-06-01T00:00:00Z");
        earn(other, 40, "1909-06-01T00:00:00Z");
        database.update("insert into journal_partition (year, state, changed_at) values (1907, 'DETACHED', now())");
        try {
            untilAllIsBooked(other);
            account(one).body("balance", equalTo(0)).body("expiredNotBooked", equalTo(10));
        } finally {
            database.update("delete from journal_partition where year = 1907");
        }
        untilAllIsBooked(one);
        account(one).body("balance", equalTo(0)).body("expired", equalTo(10));
    }

    private void untilAllIsBooked(UUID customer) {
        Patience.until("all that expired is booked", () -> {
            expiry.expire();
            return Calls.get("/customers/" + customer + "/points").jsonPath().getInt("expiredNotBooked") == 0;
        });
    }

    private static void earn(UUID customer, int points, String expiresAt) {
        var before = expiresAt.startsWith("190") ? "1906-01-01T00:00:00Z" : "2026-01-31T09:30:00Z";
        Calls.recorded(Calls.entry(
                customer,
                "POINTS_EARNED",
                before,
                ",\"points\":{\"number\":%d,\"expiresAt\":\"%s\"}".formatted(points, expiresAt)));
    }

    private static Checks account(UUID customer) {
        return Calls.get("/customers/" + customer + "/points").then();
    }

    private static Checks movements(UUID customer) {
        return Calls.get("/customers/" + customer + "/points/movements?limit=500")
                .then();
    }
}
