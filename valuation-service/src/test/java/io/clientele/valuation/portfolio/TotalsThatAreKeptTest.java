package io.clientele.valuation.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;
import io.clientele.valuation.value.published.RankedValues;
import io.clientele.valuation.value.published.ValuedByModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What the database keeps beside the values is what adding them up and sorting them would give. */
@QuarkusTest
@WithBackends
class TotalsThatAreKeptTest {

    private static final String PUT = """
            INSERT INTO valuation (customer_id, version, as_of, current_value, past_value, future_value, lifetime_value, probability_alive,
                purchases, first_purchase_at, last_purchase_at, revenue, orders, lifetime_revenue, cost_known, model, model_version, reasons)
            SELECT gen_random_uuid(), 1, now(), ?::numeric, 1.5, ?::numeric, 0, ?::float8, ?, now(), now(), 3, 2, 3, true, 'HISTORY', 0, ''""";

    private static final String RECOUNT = """
            SELECT count(*) FILTER (WHERE purchases > 0) AS customers, count(*) FILTER (WHERE purchases = 0) AS prospects,
                   sum(current_value) AS current, sum(past_value) AS past, sum(future_value) AS future, sum(revenue) AS revenue,
                   sum(orders) AS orders, count(*) FILTER (WHERE current_value < 0 AND purchases > 0) AS below,
                   coalesce(sum(current_value) FILTER (WHERE current_value < 0 AND purchases > 0), 0) AS below_value,
                   count(*) FILTER (WHERE current_value < 0 AND purchases = 0) AS prospects_below,
                   count(*) FILTER (WHERE future_value < 0) AS losing, sum(probability_alive) AS alive
              FROM valuation""";

    @Inject
    Database database;

    @Inject
    PortfolioRows rows;

    @Inject
    RankedValues ranked;

    private final Random random = new Random(20);

    @BeforeEach
    void nobodyYet() {
        Emptied.of(database, "fact, customer, valuation, valuation_history");
    }

    @Test
    void nobodyComesToNothing() {
        var totals = rows.totals();
        assertThat(totals.customers()).isZero();
        assertThat(totals.current()).isEqualByComparingTo("0");
        assertThat(totals.alive()).isNull();
        assertThat(totals.percentiles()).isEmpty();
        assertThat(totals.oldest()).isNull();
    }

    @Test
    void theyAreThoseOfARecountWhateverHappensToTheRows() {
        for (int i = 0; i < 400; i++) {
            put(value());
        }
        database.execute(
                "UPDATE valuation SET current_value = -current_value WHERE orders = 2 AND current_value > 40000");
        database.execute("DELETE FROM valuation WHERE current_value BETWEEN -5 AND 20");
        database.execute("UPDATE valuation SET purchases = 0 WHERE future_value > 150");
        database.execute("UPDATE valuation SET model = 'A MODEL', model_version = 12 WHERE future_value > 20");
        var totals = rows.totals();
        database.query(RECOUNT, row -> {
            assertThat(totals.customers()).isEqualTo(row.getLong("customers"));
            assertThat(totals.prospects()).isEqualTo(row.getLong("prospects"));
            assertThat(totals.current()).isEqualByComparingTo(row.getBigDecimal("current"));
            assertThat(totals.past()).isEqualByComparingTo(row.getBigDecimal("past"));
            assertThat(totals.future()).isEqualByComparingTo(row.getBigDecimal("future"));
            assertThat(totals.revenue()).isEqualByComparingTo(row.getBigDecimal("revenue"));
            assertThat(totals.orders()).isEqualTo(row.getLong("orders"));
            assertThat(totals.below()).isEqualTo(row.getLong("below"));
            assertThat(totals.prospectsBelow()).isEqualTo(row.getLong("prospects_below"));
            assertThat(totals.belowValue()).isEqualByComparingTo(row.getBigDecimal("below_value"));
            assertThat(totals.losing()).isEqualTo(row.getLong("losing"));
            assertThat(totals.alive()).isCloseTo(row.getDouble("alive"), within(1e-9));
            return null;
        });
        assertThat(totals.models())
                .hasSize(2)
                .isEqualTo(database.query(
                        "SELECT model, model_version, count(*) AS n FROM valuation WHERE purchases > 0 GROUP BY 1, 2 ORDER BY 3 DESC",
                        row -> new ValuedByModel(row.getString(1), row.getInt(2), row.getLong("n"))));
    }

    /** Somebody comes and goes all the time: then there is somebody in all that is told, or in nothing of it. */
    @Test
    void theyAreOfOneMoment() throws InterruptedException {
        var reading = new AtomicBoolean(true);
        var coming = Thread.ofPlatform().start(() -> {
            while (reading.get()) {
                database.execute(PUT, new BigDecimal("7"), BigDecimal.ONE, null, 1);
                database.execute("DELETE FROM valuation");
            }
        });
        var seen = new TreeSet<Boolean>();
        try {
            for (int i = 0; i < 2_000 && (i < 200 || seen.size() < 2); i++) {
                var totals = rows.totals();
                boolean somebody = totals.customers() > 0;
                assertThat(totals.percentiles().isEmpty()).isEqualTo(!somebody);
                assertThat(totals.oldest() == null).isEqualTo(!somebody);
                seen.add(somebody);
            }
        } finally {
            reading.set(false);
            coming.join();
        }
        assertThat(seen).hasSize(2);
    }

    @Test
    void theyAreNamedInTheOrderInWhichTheDatabaseKeepsThem() {
        var counted = Stream.of(KeptTotal.values())
                .map(total -> "(%s)::numeric as a%d".formatted(total.expression, total.ordinal() + 1))
                .collect(Collectors.joining(", "));
        var keeping = database.query(
                "SELECT prosrc FROM pg_proc WHERE proname = 'portfolio_kept_insert'", row -> row.getString(1));
        assertThat(keeping).singleElement().asString().contains("as key, " + counted + " from added");
    }

    /** Against a sort in this test, over values of every size and sign, many of them the same. */
    @Test
    void ranksAreThoseOfASort() {
        var sorted = new ArrayList<BigDecimal>();
        for (int i = 0; i < 300; i++) {
            var value = value();
            sorted.add(value);
            put(value);
            if (i % 5 == 0) {
                sorted.add(value);
                put(value);
            }
        }
        sorted.sort(Comparator.naturalOrder());
        for (var share : List.of("0.001", "0.01", "0.05", "0.1", "0.2", "0.333", "0.5", "0.75", "0.9", "0.999", "1")) {
            int rank = new BigDecimal(share)
                    .multiply(BigDecimal.valueOf(sorted.size()))
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();
            assertThat(ranked.fromBelow(new BigDecimal(share)).getFirst()).isEqualByComparingTo(sorted.get(rank - 1));
            assertThat(ranked.fromAbove(new BigDecimal(share)).getFirst())
                    .isEqualByComparingTo(sorted.get(sorted.size() - rank));
        }
    }

    private BigDecimal value() {
        var size = BigDecimal.TEN.pow(random.nextInt(7));
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> size;
            case 2 -> size.negate();
            case 3 -> BigDecimal.valueOf(random.nextInt(300) - 150, 2);
            default -> BigDecimal.valueOf(random.nextGaussian()).multiply(size).setScale(2, RoundingMode.HALF_EVEN);
        };
    }

    private void put(BigDecimal value) {
        database.execute(
                PUT,
                value.toPlainString(),
                String.valueOf(random.nextInt(400) - 200),
                random.nextInt(3) == 0 ? null : String.valueOf(random.nextDouble()),
                1 + random.nextInt(4));
    }
}
