package io.clientele.valuation.scorecard.trial;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.money.Money;
import io.clientele.valuation.money.BaseCurrency;
import io.clientele.valuation.population.PassedOver;
import io.clientele.valuation.store.Database;

/** What came out of a trial, summed up by the database. */
@ApplicationScoped
public class OutcomeRows {

    private static final String TOTALS = """
            SELECT count(*) AS customers, count(score) AS scored, avg(score)::float8 AS mean_score,
                   avg(score - before_score)::float8 AS mean_change,
                   count(*) FILTER (WHERE band IS DISTINCT FROM before_band) AS moved
              FROM scorecard_score WHERE trial_id = ?""";

    private static final String MATRIX = """
            SELECT s.before_band, s.band, count(*) AS customers, coalesce(sum(v.current_value), 0) AS current_value,
                   coalesce(sum(v.future_value), 0) AS future_value
              FROM scorecard_score s LEFT JOIN valuation v USING (customer_id)
             WHERE s.trial_id = ? GROUP BY s.before_band, s.band
             ORDER BY s.before_band NULLS LAST, s.band NULLS LAST""";

    private static final String BARS = """
            SELECT least(floor((%s) / 10)::int * 10, 90) AS lower, count(*) AS customers
              FROM scorecard_score WHERE trial_id = ? AND (%s) IS NOT NULL GROUP BY 1 ORDER BY 1""";

    private static final String PASSED_OVER = """
            SELECT customer_id, readings ->> 'passedOver' AS reason, count(*) OVER () AS customers
              FROM scorecard_reading WHERE trial_id = ? AND json_typeof(readings) = 'object' ORDER BY customer_id LIMIT ?""";

    private final Database database;
    private final String currency;

    OutcomeRows(Database database, BaseCurrency currency) {
        this.database = database;
        this.currency = currency.code();
    }

    /** @param comparedWith the version that was active when the trial read the base, null when none was */
    public Outcome of(Trial trial, Integer comparedWith) {
        return database.query(
                        TOTALS,
                        row -> new Outcome(
                                trial.id(),
                                trial.scorecard(),
                                trial.version(),
                                comparedWith,
                                trial.asOf(),
                                row.getLong("customers"),
                                row.getLong("scored"),
                                row.getObject("mean_score", Double.class),
                                row.getObject("mean_change", Double.class),
                                row.getLong("moved"),
                                matrix(trial.id()),
                                bars("score", trial.id()),
                                bars("score - before_score", trial.id()),
                                passedOver(trial.id())),
                        trial.id())
                .getFirst();
    }

    private List<Outcome.Move> matrix(UUID trial) {
        return database.query(
                MATRIX,
                row -> new Outcome.Move(
                        row.getString("before_band"),
                        row.getString("band"),
                        row.getLong("customers"),
                        Money.of(row.getBigDecimal("current_value"), currency),
                        Money.of(row.getBigDecimal("future_value"), currency)),
                trial);
    }

    private PassedOver passedOver(UUID trial) {
        var count = new AtomicLong();
        var first = database.query(
                PASSED_OVER,
                row -> {
                    count.set(row.getLong("customers"));
                    return new PassedOver.One(row.getObject("customer_id", UUID.class), row.getString("reason"));
                },
                trial,
                PassedOver.NAMED);
        return new PassedOver(count.get(), first);
    }

    private List<Outcome.Bar> bars(String number, UUID trial) {
        return database.query(
                BARS.formatted(number, number),
                row -> new Outcome.Bar(row.getInt("lower"), row.getInt("lower") + 10, row.getLong("customers")),
                trial);
    }
}
