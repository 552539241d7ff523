package io.clientele.interaction.merge;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.Locks;
import io.clientele.kit.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;

/** A merge that waits until sales are folded keeps nobody waiting who writes. */
@QuarkusTest
@OnRealParts
class MergingWhileSalesAreFoldedTest {

    private static final String WAITING = "select 1 from pg_locks where locktype = 'advisory' and not granted";

    @Inject
    Database database;

    @Inject
    Merging merging;

    private final UUID survivor = UUID.randomUUID();
    private final UUID merged = UUID.randomUUID();

    @Test
    void entriesAreWrittenMeanwhile() throws Exception {
        buy();
        try (var others = Executors.newCachedThreadPool()) {
            Future<?>[] merge = new Future<?>[1];
            QuarkusTransaction.requiringNew().run(() -> {
                database.query(Locks.FOLDING, row -> true);
                merge[0] = others.submit(() -> merging.merge(merged, survivor));
                Patience.until("the merge waits", () -> database.first(WAITING, row -> true)
                        .isPresent());
                assertThat(others.submit(this::buy)).succeedsWithin(60, TimeUnit.SECONDS);
            });
            merge[0].get();
        }
    }

    private void buy() {
        Calls.recorded(Calls.purchase(merged, "10.00", "1977-06-01T09:00:00Z", null));
    }
}
