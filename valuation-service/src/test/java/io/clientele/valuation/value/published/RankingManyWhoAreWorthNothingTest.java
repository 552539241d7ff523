package io.clientele.valuation.value.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has a given rank is found without passing the many who are worth just nothing. */
@QuarkusTest
@WithBackends
class RankingManyWhoAreWorthNothingTest {

    private static final String MANY = """
            INSERT INTO valuation (customer_id, version, as_of, current_value, past_value, future_value, lifetime_value,
                purchases, first_purchase_at, last_purchase_at, revenue, orders, lifetime_revenue, cost_known, model, model_version, reasons)
            SELECT gen_random_uuid(), 1, now(), %s, 1.5, 1, 0, 1, now(), now(), 3, 2, 3, true, 'HISTORY', 0, ''
              FROM generate_series(1, %d) AS i""";

    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Inject
    Database database;

    @Inject
    RankedValues ranked;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void nobodyYet() {
        Emptied.of(database, "fact, customer, valuation, valuation_history");
    }

    @Test
    void whoHaveNotBoughtForAYearArePassedAtOnce() throws JsonProcessingException {
        database.execute(MANY.formatted("0", 4_000));
        database.execute(MANY.formatted("i / 100.0", 10));
        database.execute(MANY.formatted("100 + i", 990));
        var behindNothing = new BigDecimal("0.801");
        assertThat(ranked.fromBelow(HALF, behindNothing, new BigDecimal("0.9")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.ZERO, new BigDecimal("0.05"), new BigDecimal("590"));
        assertThat(ranked.fromAbove(HALF).getFirst()).isEqualByComparingTo("0");
        assertThat(passed(HALF)).isZero();
        assertThat(passed(behindNothing)).isLessThan(20);
    }

    /** How many rows the index of the values has given. */
    private long passed(BigDecimal share) throws JsonProcessingException {
        var plan = QuarkusTransaction.requiringNew().call(() -> {
            database.execute("SET LOCAL enable_seqscan = off");
            database.execute("SET LOCAL enable_sort = off");
            return database.query(
                            "EXPLAIN (ANALYZE, FORMAT JSON) " + RankedValues.FROM_BELOW,
                            row -> row.getString(1),
                            (Object) new BigDecimal[] {share})
                    .getFirst();
        });
        long rows = 0;
        for (var node : nodes(json.readTree(plan))) {
            if (node.path("Relation Name").asText().equals("valuation")) {
                rows += node.path("Actual Rows").asLong()
                        * node.path("Actual Loops").asLong();
            }
        }
        return rows;
    }

    private static List<JsonNode> nodes(JsonNode tree) {
        var nodes = new ArrayList<JsonNode>();
        nodes.add(tree);
        tree.forEach(child -> nodes.addAll(nodes(child)));
        return nodes;
    }
}
