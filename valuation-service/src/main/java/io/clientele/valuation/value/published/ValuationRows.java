package io.clientele.valuation.value.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.ValuationState;
import io.clientele.kit.sql.BinaryCopy;
import io.clientele.valuation.formula.lifetime.Foreseen;
import io.clientele.valuation.money.BaseCurrency;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.history.ValuationHistory;

/** The values as published last. */
@ApplicationScoped
public class ValuationRows {

    private static final String COLUMNS = """
            customer_id, version, as_of, current_value, past_value, future_value, lifetime_value, probability_alive,
            purchases, first_purchase_at, last_purchase_at, revenue, orders, lifetime_revenue, discount_share,
            cost_known, model, model_version, reasons, next_change_at""";

    private static final String FORESEEN =
            "expected_spend, expected_net, contract_since, bought_periods, purchases_each";

    private static final String UPSERT = """
            INSERT INTO valuation (%s, %s)
            SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::numeric[], ?::numeric[], ?::numeric[],
                ?::numeric[], ?::float8[], ?::integer[], ?::timestamptz[], ?::timestamptz[], ?::numeric[],
                ?::integer[], ?::numeric[], ?::float8[], ?::boolean[], ?::text[], ?::integer[], ?::text[],
                ?::timestamptz[], ?::float8[], ?::float8[], ?::date[], ?::integer[], ?::float8[])
            ON CONFLICT (customer_id) DO UPDATE SET
                version = excluded.version, as_of = excluded.as_of, current_value = excluded.current_value,
                past_value = excluded.past_value, future_value = excluded.future_value,
                lifetime_value = excluded.lifetime_value, probability_alive = excluded.probability_alive,
                purchases = excluded.purchases, first_purchase_at = excluded.first_purchase_at,
                last_purchase_at = excluded.last_purchase_at, revenue = excluded.revenue, orders = excluded.orders,
                lifetime_revenue = excluded.lifetime_revenue, discount_share = excluded.discount_share,
                cost_known = excluded.cost_known, model = excluded.model,
                model_version = excluded.model_version, reasons = excluded.reasons,
                next_change_at = excluded.next_change_at,
                expected_spend = excluded.expected_spend, expected_net = excluded.expected_net,
                contract_since = excluded.contract_since, bought_periods = excluded.bought_periods,
                purchases_each = excluded.purchases_each""".formatted(COLUMNS, FORESEEN);

    private static final String HOLD = """
            SELECT customer_id FROM customer c
             WHERE EXISTS (SELECT FROM valuation v WHERE v.customer_id = c.customer_id)
               AND (?::uuid IS NULL OR customer_id > ?)
             ORDER BY customer_id LIMIT ? FOR NO KEY UPDATE OF c""";

    /** From here on replacing rows costs less than merging them. */
    private static final int MANY = 50;

    private final Database database;
    private final ValuationHistory history;
    private final String currency;

    ValuationRows(Database database, ValuationHistory history, BaseCurrency currency) {
        this.database = database;
        this.history = history;
        this.currency = currency.code();
    }

    public String currency() {
        return currency;
    }

    public Map<UUID, ValuationState> of(Collection<UUID> customers) {
        var found = HashMap.<UUID, ValuationState>newHashMap(customers.size());
        if (customers.size() < MANY) {
            query("WHERE customer_id = ANY (?)", (Object) customers.toArray(UUID[]::new))
                    .forEach(state -> found.put(state.customerId(), state));
        } else {
            var ids = customers.stream().map(UUID::toString).collect(Collectors.joining(","));
            database.rows("SELECT " + COLUMNS + " FROM valuation WHERE customer_id = ANY ('{" + ids + "}')", row -> {
                var state = CopiedValues.read(row, currency);
                found.put(state.customerId(), state);
            });
        }
        return found;
    }

    /** @param rest what follows FROM valuation */
    public List<ValuationState> query(String rest, Object... arguments) {
        return database.query("SELECT " + COLUMNS + " FROM valuation " + rest, this::state, arguments);
    }

    /** The next customers who have a value, held until the transaction ends, in the order in which everybody holds them. */
    List<UUID> hold(UUID after, int most) {
        return database.query(HOLD, row -> row.getObject(1, UUID.class), after, after, most);
    }

    public long count(String rest, Object... arguments) {
        return database.query("SELECT count(*) FROM valuation " + rest, row -> row.getLong(1), arguments)
                .getFirst();
    }

    /**
     * Keeps values of customers whom the caller holds.
     *
     * @param foreseen what is kept of each for forecasts of everybody
     * @param valued who had a value before
     */
    public void save(List<ValuationState> states, List<Foreseen> foreseen, Set<UUID> valued) {
        if (states.isEmpty()) {
            return;
        }
        if (states.size() < MANY) {
            merge(states, foreseen);
        } else {
            replace(states, foreseen, valued);
        }
        history.add(states);
    }

    /** To the indexes an update is a new row anyway, and rows are copied for half of what merging them costs. */
    private void replace(List<ValuationState> states, List<Foreseen> foreseen, Set<UUID> valued) {
        database.execute("DELETE FROM valuation WHERE customer_id = ANY (?)", (Object) states.stream()
                .map(ValuationState::customerId)
                .filter(valued::contains)
                .toArray(UUID[]::new));
        var copy = new BinaryCopy("valuation (" + COLUMNS + ", " + FORESEEN + ")");
        for (int i = 0; i < states.size(); i++) {
            var ahead = foreseen.get(i);
            CopiedValues.write(copy.row(), states.get(i))
                    .float8(ahead.spend())
                    .float8(ahead.net())
                    .date(ahead.contractSince())
                    .integer(ahead.boughtPeriods())
                    .float8(ahead.purchasesEach());
        }
        database.copy(copy);
    }

    private void merge(List<ValuationState> states, List<Foreseen> foreseen) {
        database.execute(
                UPSERT,
                states.stream().map(ValuationState::customerId).toArray(UUID[]::new),
                states.stream().map(ValuationState::version).toArray(Long[]::new),
                column(states, ValuationState::asOf),
                column(states, ValuationState::currentValue),
                column(states, ValuationState::pastValue),
                column(states, ValuationState::futureValue),
                column(states, ValuationState::lifetimeValue),
                column(states, ValuationState::probabilityAlive),
                column(states, ValuationState::purchases),
                column(states, ValuationState::firstPurchaseAt),
                column(states, ValuationState::lastPurchaseAt),
                column(states, ValuationState::revenue),
                column(states, ValuationState::orders),
                column(states, ValuationState::lifetimeRevenue),
                column(states, ValuationState::discountShare),
                column(states, ValuationState::costKnown),
                column(states, s -> s.model().name()),
                column(states, s -> s.model().version()),
                column(states, s -> String.join(",", s.reasons())),
                column(states, ValuationState::nextChangeAt),
                column(foreseen, Foreseen::spend),
                column(foreseen, Foreseen::net),
                column(foreseen, Foreseen::contractSince),
                column(foreseen, Foreseen::boughtPeriods),
                column(foreseen, Foreseen::purchasesEach));
    }

    private static <T> Object[] column(List<T> states, Function<T, ?> value) {
        return states.stream().map(value).toArray();
    }

    private ValuationState state(ResultSet row) throws SQLException {
        return new ValuationState(
                row.getObject("customer_id", UUID.class),
                row.getLong("version"),
                Database.instant(row, "as_of"),
                currency,
                row.getBigDecimal("current_value"),
                row.getBigDecimal("past_value"),
                row.getBigDecimal("future_value"),
                row.getBigDecimal("lifetime_value"),
                row.getObject("probability_alive", Double.class),
                row.getInt("purchases"),
                Database.instant(row, "first_purchase_at"),
                Database.instant(row, "last_purchase_at"),
                row.getBigDecimal("revenue"),
                row.getInt("orders"),
                row.getBigDecimal("lifetime_revenue"),
                row.getObject("discount_share", Double.class),
                row.getBoolean("cost_known"),
                new ValuationState.Model(row.getString("model"), row.getInt("model_version")),
                reasons(row.getString("reasons")),
                Database.instant(row, "next_change_at"));
    }

    static List<String> reasons(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }
}
