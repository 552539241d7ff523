package io.clientele.valuation.told;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.contracts.IndicatorState;
import io.clientele.valuation.money.BaseCurrency;
import io.clientele.valuation.store.Database;

/** The indicators and scores as told last. */
@ApplicationScoped
class ToldRows {

    private static final String SELECT =
            "SELECT customer_id, version, as_of, indicators, scores FROM indicator_told WHERE ";

    private static final String UPSERT = """
            INSERT INTO indicator_told (customer_id, version, as_of, indicators, scores)
            SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::json[], ?::json[])
            ON CONFLICT (customer_id) DO UPDATE
               SET version = excluded.version, as_of = excluded.as_of, indicators = excluded.indicators,
                   scores = excluded.scores""";

    private final Database database;
    private final ObjectMapper json;
    private final String currency;

    ToldRows(Database database, ObjectMapper json, BaseCurrency currency) {
        this.database = database;
        this.json = json;
        this.currency = currency.code();
    }

    String currency() {
        return currency;
    }

    Map<UUID, IndicatorState> of(Collection<UUID> customers) {
        var found = new HashMap<UUID, IndicatorState>();
        database.query(SELECT + "customer_id = ANY (?)", this::state, (Object) customers.toArray(UUID[]::new))
                .forEach(state -> found.put(state.customerId(), state));
        return found;
    }

    /** The next page, locked, so that nothing newer is told before it; a null position begins. */
    List<IndicatorState> lock(UUID after, int limit) {
        return database.query(
                SELECT + "?::uuid IS NULL OR customer_id > ? ORDER BY customer_id LIMIT ? FOR NO KEY UPDATE",
                this::state,
                after,
                after,
                limit);
    }

    long count() {
        return database.query("SELECT count(*) FROM indicator_told", row -> row.getLong(1))
                .getFirst();
    }

    void save(List<IndicatorState> states) {
        if (!states.isEmpty()) {
            database.execute(
                    UPSERT,
                    states.stream().map(IndicatorState::customerId).toArray(UUID[]::new),
                    states.stream().map(IndicatorState::version).toArray(Long[]::new),
                    column(states, IndicatorState::asOf),
                    column(states, s -> text(s.indicators())),
                    column(states, s -> text(s.scores())));
        }
    }

    /** Points by scorecard, of the trials that are active. */
    Map<UUID, Map<String, Double>> scores(Collection<UUID> customers) {
        var found = new HashMap<UUID, Map<String, Double>>();
        database.query(
                """
                SELECT customer_id, scorecard, score FROM scorecard_score JOIN active_scorecard USING (trial_id)
                 WHERE score IS NOT NULL AND customer_id = ANY (?)""",
                row -> found.computeIfAbsent(row.getObject("customer_id", UUID.class), id -> new TreeMap<>())
                        .put(row.getString("scorecard"), row.getDouble("score")),
                (Object) customers.toArray(UUID[]::new));
        return found;
    }

    /** What makes everyone's scores others at once: which trials are active. */
    String activeTrials() {
        return database.query(
                        "SELECT coalesce(string_agg(trial_id::text, ',' ORDER BY scorecard), '') FROM active_scorecard",
                        row -> row.getString(1))
                .getFirst();
    }

    private static Object[] column(List<IndicatorState> states, Function<IndicatorState, ?> value) {
        return states.stream().map(value).toArray();
    }

    private IndicatorState state(ResultSet row) throws SQLException {
        return new IndicatorState(
                row.getObject("customer_id", UUID.class),
                row.getLong("version"),
                Database.instant(row, "as_of"),
                currency,
                numbers(row.getString("indicators")),
                numbers(row.getString("scores")));
    }

    private String text(Map<String, Double> numbers) {
        try {
            return json.writeValueAsString(numbers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers must be writable", e);
        }
    }

    private Map<String, Double> numbers(String text) {
        try {
            return json.readValue(text, new TypeReference<TreeMap<String, Double>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored numbers must be readable", e);
        }
    }
}
