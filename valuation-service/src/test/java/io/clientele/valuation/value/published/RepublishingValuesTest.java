package io.clientele.valuation.value.published;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.kit.job.Progress;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.revaluation.Heard;

import static org.assertj.core.api.Assertions.assertThat;

/** While a state is told again nobody makes it another, so that nothing newer is told before it. */
@QuarkusTest
@WithBackends
class RepublishingValuesTest {

    @Inject
    Heard heard;

    @Inject
    ValuationRepublisher republisher;

    @Inject
    Database database;

    @Test
    void valuesAndRulesStayUntilTheyAreTold() {
        var customer = UUID.randomUUID();
        heard.purchase(customer, "2026-01-05T10:00:00Z", "12.50");
        var free = new ArrayList<String>();
        var batches = new ArrayList<Integer>();
        republisher.publish(
                batch -> {
                    if (batches.isEmpty()) {
                        free.addAll(rulesThatCanBecomeOthers());
                    }
                    batches.add(batch.size());
                    batch.stream()
                            .map(Event::key)
                            .filter(customer.toString()::equals)
                            .forEach(key -> free.addAll(valuesThatCanBecomeOthers(customer)));
                },
                new Unwatched());
        assertThat(batches).hasSizeGreaterThan(1);
        assertThat(free).isEmpty();
    }

    private List<String> valuesThatCanBecomeOthers(UUID customer) {
        var free = new ArrayList<>(elsewhere(
                "SELECT 'customer' FROM customer WHERE customer_id = ? FOR NO KEY UPDATE SKIP LOCKED", customer));
        free.addAll(elsewhere("SELECT 'value' FROM valuation WHERE customer_id = ? FOR UPDATE SKIP LOCKED", customer));
        return free;
    }

    private List<String> rulesThatCanBecomeOthers() {
        return elsewhere("SELECT 'rules' WHERE pg_try_advisory_xact_lock(hashtext('active_model'))");
    }

    private List<String> elsewhere(String sql, Object... arguments) {
        return QuarkusTransaction.requiringNew().call(() -> database.query(sql, row -> row.getString(1), arguments));
    }

    private static final class Unwatched implements Progress {
        @Override
        public void total(long n) {
            // nobody looks
        }

        @Override
        public void done(long n) {
            // nobody looks
        }

        @Override
        public void check() {
            // nobody stops it
        }
    }
}
