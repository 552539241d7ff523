package io.clientele.valuation.portfolio;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sum.KeptSums;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.formula.portfolio.Concentration;
import io.clientele.valuation.formula.portfolio.Outlook;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.UsedModel;
import io.clientele.valuation.value.published.RankedValues;
import io.clientele.valuation.value.published.ValuedByModel;

/** The stored values of everyone: by sums that are kept, added up in the database or read one after the other, never held together. */
@ApplicationScoped
class PortfolioRows {

    /** What can be concentrated, by property. */
    static final Map<String, String> VALUES = Map.of(
            "currentValue", "current_value",
            "pastValue", "past_value",
            "futureValue", "future_value",
            "lifetimeValue", "lifetime_value",
            "revenue", "revenue");

    /** Ranks of the percentiles of current value that are shown. */
    private static final BigDecimal[] PERCENTILES = {new BigDecimal("0.1"), new BigDecimal("0.5"), new BigDecimal("0.9")
    };

    private static final String AGES = "SELECT min(as_of) AS oldest, max(as_of) AS newest FROM valuation";

    /** The totals stand in every row. */
    private static final String DESCENDING = """
            SELECT v.%1$s AS value, t.n, t.total
              FROM valuation v,
                   (SELECT count(*) AS n, coalesce(sum(%1$s), 0) AS total FROM valuation WHERE purchases > 0) t
             WHERE v.purchases > 0
             ORDER BY v.%1$s DESC, v.customer_id DESC""";

    private static final String HISTORIES = """
            SELECT purchases, (first_purchase_at AT TIME ZONE ?)::date AS first_day,
                   (last_purchase_at AT TIME ZONE ?)::date AS last_day, contract_since, bought_periods,
                   count(*) AS customers, sum(coalesce(purchases_each, 1)) AS purchases_each,
                   sum(coalesce(purchases_each, 1)
                       * coalesce(expected_spend, greatest(lifetime_revenue, 0) / purchases)) AS spend,
                   sum(coalesce(purchases_each, 1)
                       * coalesce(expected_net, expected_spend, greatest(lifetime_revenue, 0) / purchases)) AS net
              FROM valuation WHERE purchases > 0 GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5""";

    /** Whoever reads all buyers keeps a connection meanwhile: others wait for their turn without one. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final Database database;
    private final KeptSums kept;
    private final RankedValues ranked;
    private final Zone zone;

    PortfolioRows(Database database, KeptSums kept, RankedValues ranked, Zone zone) {
        this.database = database;
        this.kept = kept;
        this.ranked = ranked;
        this.zone = zone;
    }

    /** @param models by which those who have bought were valued */
    record Shared(Concentration found, List<ValuedByModel> models) {}

    Totals totals() {
        return database.snapshot(this::read);
    }

    /** Who have bought, counted from what is kept. */
    long customers() {
        return KeptTotal.COUNT.of(kept.of("portfolio"), "customers").longValueExact();
    }

    private Totals read() {
        var sums = kept.of("portfolio");
        var models = models();
        var percentiles = ranked.fromBelow(PERCENTILES);
        return database.query(
                        AGES,
                        row -> Totals.of(
                                sums,
                                models,
                                percentiles,
                                Database.instant(row, "oldest"),
                                Database.instant(row, "newest")))
                .getFirst();
    }

    /** By which those who have bought were valued, counted from what is kept. */
    private List<ValuedByModel> models() {
        var customers = new HashMap<UsedModel, Long>();
        kept.of("valued_by_model").forEach((model, buyers) -> {
            long count = buyers.getFirst().longValueExact();
            if (count != 0) {
                int behindName = model.lastIndexOf(' ');
                customers.put(
                        new UsedModel(
                                model.substring(0, behindName), Integer.parseInt(model.substring(behindName + 1))),
                        count);
            }
        });
        return ValuedByModel.of(customers);
    }

    /** Customers who have bought, the most valuable first; an empty base is told as nobody. */
    Shared concentration(String column, int steps, double share, double... tops) {
        turn.lock();
        try {
            return database.snapshot(() -> new Shared(concentrated(column, steps, share, tops), models()));
        } finally {
            turn.unlock();
        }
    }

    private Concentration concentrated(String column, int steps, double share, double... tops) {
        var begun = new Concentration[1];
        database.through(
                DESCENDING.formatted(column),
                row -> {
                    if (begun[0] == null) {
                        begun[0] = new Concentration(row.getLong("n"), row.getBigDecimal("total"), steps, share, tops);
                    }
                    return row.getBigDecimal("value");
                },
                value -> begun[0].add(value));
        return begun[0] == null ? new Concentration(0, BigDecimal.ZERO, steps, share, tops) : begun[0];
    }

    /** Customers who have bought, counted by history. */
    void histories(Consumer<Group> reader) {
        database.stream(
                HISTORIES,
                PortfolioRows::group,
                reader,
                zone.id().getId(),
                zone.id().getId());
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                row.getInt("purchases"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("contract_since", LocalDate.class),
                row.getObject("bought_periods", Integer.class),
                new Outlook.Expected(
                        row.getLong("customers"),
                        row.getDouble("purchases_each"),
                        row.getDouble("spend"),
                        row.getDouble("net")));
    }
}
