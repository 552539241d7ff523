package io.clientele.valuation.value.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.ValuationState;
import io.clientele.kit.sql.BinaryCopy;
import io.clientele.valuation.money.BaseCurrency;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.Amounts;
import io.clientele.valuation.value.UsedModel;

/** Every value that was published of a customer. */
@ApplicationScoped
public class ValuationHistory {

    private static final String COLUMNS = """
            customer_id, version, as_of, current_value, past_value, future_value, lifetime_value, probability_alive,
            purchases, model, model_version""";

    private static final String ADD = """
            INSERT INTO valuation_history (%s)
            SELECT %s FROM valuation WHERE customer_id = ANY (?)""".formatted(COLUMNS, COLUMNS);

    private static final String BEFORE = """
            SELECT version, as_of, current_value, past_value, future_value, probability_alive, purchases, model,
                   model_version
              FROM valuation_history WHERE customer_id = ? AND version < ? ORDER BY version DESC LIMIT ?""";

    private static final String LAST = """
            SELECT customer_id, max(version) AS version FROM valuation_history WHERE customer_id = ANY (?)
             GROUP BY customer_id""";

    /** From here on copying costs less than a statement. */
    private static final int MANY = 50;

    private final Database database;
    private final String currency;

    ValuationHistory(Database database, BaseCurrency currency) {
        this.database = database;
        this.currency = currency.code();
    }

    /** Adds values that are kept as the last ones now. */
    public void add(List<ValuationState> states) {
        if (states.size() < MANY) {
            database.execute(ADD, (Object)
                    states.stream().map(ValuationState::customerId).toArray(UUID[]::new));
        } else {
            copy(states);
        }
    }

    private void copy(List<ValuationState> states) {
        var copy = new BinaryCopy("valuation_history (" + COLUMNS + ")");
        for (var state : states) {
            copy.row()
                    .uuid(state.customerId())
                    .bigint(state.version())
                    .timestamptz(state.asOf())
                    .numeric(state.currentValue())
                    .numeric(state.pastValue())
                    .numeric(state.futureValue())
                    .numeric(state.lifetimeValue())
                    .float8(state.probabilityAlive())
                    .integer(state.purchases())
                    .text(state.model().name())
                    .integer(state.model().version());
        }
        database.copy(copy);
    }

    List<HistoryView> of(UUID customer, long before, int limit) {
        return database.query(BEFORE, this::change, customer, before, limit);
    }

    long changes(UUID customer) {
        return database.query(
                        "SELECT count(*) FROM valuation_history WHERE customer_id = ?", row -> row.getLong(1), customer)
                .getFirst();
    }

    /** The version of what was published last of each, whether it is listed or not; nothing of those of whom nothing was. */
    public Map<UUID, Long> lastVersions(Collection<UUID> customers) {
        var last = new HashMap<UUID, Long>();
        if (!customers.isEmpty()) {
            database.query(
                            LAST,
                            row -> Map.entry(row.getObject("customer_id", UUID.class), row.getLong("version")),
                            (Object) customers.toArray(UUID[]::new))
                    .forEach(each -> last.put(each.getKey(), each.getValue()));
        }
        return last;
    }

    private HistoryView change(ResultSet row) throws SQLException {
        var amounts = Amounts.of(
                row.getBigDecimal("past_value"),
                row.getBigDecimal("current_value"),
                row.getBigDecimal("future_value"),
                currency);
        return new HistoryView(
                row.getLong("version"),
                Database.instant(row, "as_of"),
                amounts.present(),
                amounts.lifetime(),
                amounts.past(),
                amounts.future(),
                row.getObject("probability_alive", Double.class),
                row.getInt("purchases"),
                new UsedModel(row.getString("model"), row.getInt("model_version")));
    }
}
