package io.clientele.valuation.value.revaluation;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.job.DividedJob.Step;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.population.Range;
import io.clientele.valuation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of a revaluation is durable before anybody hears of it, unless there is nothing to hear. */
@QuarkusTest
@WithBackends
class WaitingForTheDiskTest extends TakingIn {

    private static final UUID CUSTOMER = UUID.fromString("6f6f6f6f-0000-4000-8000-000000000002");
    private static final UUID BEFORE = UUID.fromString("6f6f6f6f-0000-4000-8000-000000000001");

    @Inject
    Revaluation revaluation;

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Test
    void onlyAPageOnWhichNothingChangedDoesNotWait() {
        heard.purchase(CUSTOMER, "2024-03-01T00:00:00Z", "10.00");
        var again = new Journal(0).purchase(CUSTOMER, "2024-04-01T00:00:00Z", "20.00");
        QuarkusTransaction.requiringNew().run(() -> {
            feed.accept(List.of(Events.event(again)), true);
            assertThat(changed(step())).isOne();
            assertThat(synchronousCommit()).isEqualTo("on");
        });
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(changed(step())).isZero();
            assertThat(synchronousCommit()).isEqualTo("off");
        });
    }

    /** As where the data are worth something: the database of tests waits for no disk. */
    private Step step() {
        database.execute("SET LOCAL synchronous_commit = on");
        var state = new Revaluation.State(new Range(BEFORE, CUSTOMER), 0, 0);
        return revaluation.step(null, json.valueToTree(state));
    }

    private static long changed(Step step) {
        var state = (Revaluation.State) step.state();
        assertThat(state.customers()).isOne();
        return state.changed();
    }

    private String synchronousCommit() {
        return database.query("SHOW synchronous_commit", row -> row.getString(1))
                .getFirst();
    }
}
