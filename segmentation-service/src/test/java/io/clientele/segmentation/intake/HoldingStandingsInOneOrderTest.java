package io.clientele.segmentation.intake;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.segmentation.Facts;
import io.clientele.segmentation.Tables;
import io.clientele.segmentation.standing.Standings;
import io.clientele.segmentation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** News of values and of records come together; whoever follows a cut meanwhile must not wait for them in a circle. */
@QuarkusTest
@WithBackends
class HoldingStandingsInOneOrderTest {

    /** Whoever waits for a row waits for the transaction that holds it. */
    private static final String WAITING = "select 1 from pg_locks where not granted and locktype = 'transactionid'";

    private final UUID first = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private final UUID second = UUID.fromString("ffffffff-0000-4000-8000-000000000002");

    @Inject
    Intake intake;

    @Inject
    Standings standings;

    @Inject
    Database database;

    @BeforeEach
    void nobodyIsHere() {
        Tables.clear(database);
    }

    @Test
    void whoWaitsForTheFirstDoesNotHoldTheSecond() throws Exception {
        apply(Facts.worth(first, 1, "100", "10"), Facts.worth(second, 1, "90", "9"));
        try (var pool = Executors.newSingleThreadExecutor()) {
            var applied = QuarkusTransaction.requiringNew().call(() -> {
                assertThat(standings.lockPopulation(new UUID(0, 0), 1)).hasSize(1);
                var told = pool.submit(() -> apply(Facts.worth(second, 2, "80", "8"), Facts.registered(first, 2, "A")));
                Patience.until("the news waits", () -> !database.query(WAITING, row -> true)
                        .isEmpty());
                assertThat(database.query(
                                "select customer_id from standing where customer_id = ? for no key update nowait",
                                row -> row.getObject(1, UUID.class),
                                second))
                        .containsExactly(second);
                return told;
            });
            applied.get();
        }
        assertThat(standings.find(second).orElseThrow().standing().currentValue())
                .isEqualByComparingTo("80");
        assertThat(standings.find(first).orElseThrow().standing().creditGrade()).isEqualTo("A");
    }

    private void apply(Event... events) {
        intake.apply(News.of(List.of(events)));
    }
}
