package io.clientele.interaction.partition;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.Locks;
import io.clientele.interaction.merge.Merging;
import io.clientele.kit.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;

/** Entries that are away while customers are merged and parted are booked on whoever answers once they come back. */
@QuarkusTest
@OnRealParts
class MergingWhileAYearIsAwayTest {

    private static final int YEAR = 1917;

    private static final String WAITING =
            "select 1 from pg_locks where locktype = 'advisory' and objid = 77824 and not granted";

    @Inject
    Database database;

    @Inject
    Merging merging;

    private final UUID survivor = UUID.randomUUID();
    private final UUID merged = UUID.randomUUID();

    @Test
    void entriesOfADetachedYearFollowMergesAndTheirUndoing() {
        var then = Calls.recorded(Calls.purchase(merged, "100.00", "1917-06-01T09:00:00Z", null));
        var corrected = Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + then + "\",\"replacement\":"
                + Calls.purchase(merged, "90.00", "1917-06-01T09:00:00Z", null) + "}");
        Years.detach(YEAR);
        merging.merge(merged, survivor);
        assertThat(orders()).isEqualTo(1);
        Years.attach(YEAR);
        assertThat(ids(survivor)).containsExactlyInAnyOrder(then.toString(), corrected.toString());
        assertThat(Calls.get("/interactions/" + then).<String>path("status")).isEqualTo("REPLACED");
        assertThat(orders()).isEqualTo(1);

        Years.detach(YEAR);
        merging.unmerge(merged);
        Years.attach(YEAR);
        assertThat(ids(survivor)).isEmpty();
        assertThat(ids(merged)).containsExactlyInAnyOrder(then.toString(), corrected.toString());
        assertThat(Calls.get("/interactions/" + then).<String>path("status")).isEqualTo("REPLACED");
        assertThat(orders()).isEqualTo(1);
    }

    /** Whoever follows a merge waits for the same lock, and for no other one before. */
    @Test
    void aYearComesBackWhenNobodyFoldsAndKeepsNobodyWaitingWhoWrites() {
        Calls.recorded(Calls.purchase(merged, "100.00", "1917-06-01T09:00:00Z", null));
        Years.detach(YEAR);
        QuarkusTransaction.requiringNew().run(() -> {
            database.query(Locks.FOLDING, row -> true);
            var job = Calls.as("admin")
                    .post("/api/v1/journal-partitions/1917/attachment")
                    .header("Location");
            Patience.until(
                    "it runs and waits",
                    () -> database.first(WAITING, row -> true).isPresent()
                            && "RUNNING".equals(Calls.as("viewer").get(job).path("state")));
            Calls.recorded(Calls.purchase(merged, "10.00", "1918-06-01T09:00:00Z", null));
        });
        Patience.until("it is back", () -> Calls.as("manager")
                .get("/api/v1/journal-partitions/1917")
                .path("state")
                .equals("ATTACHED"));
        assertThat(database.query("select 1 from pg_constraint where conname = 'interaction_1917_bounds'", row -> true))
                .isEmpty();
    }

    private static int orders() {
        return Calls.get("/sales-reports?dayFrom=1917-01-01&dayTo=1918-01-01&by=YEAR")
                .then()
                .statusCode(200)
                .extract()
                .path("total.orders");
    }

    private static List<String> ids(UUID customer) {
        return Calls.get("/customers/" + customer + "/timeline?limit=500")
                .jsonPath()
                .getList("items.id");
    }
}
