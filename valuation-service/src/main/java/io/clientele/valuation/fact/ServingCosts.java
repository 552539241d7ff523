package io.clientele.valuation.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.ActivityRates;
import io.clientele.valuation.store.Database;

/**
 * How much of each activity, and how much direct cost, the whole base takes for one unit of revenue at list price: numbers
 * that stay right when another cost policy prices the activities.
 */
@ApplicationScoped
public class ServingCosts {

    private static final String DIRECT = "directCostPerRevenue";

    private static final String SUMS = """
            SELECT kind, channel, count(*) AS entries, sum(duration_minutes) AS minutes,
                   sum(amount + coalesce(discount, 0)) FILTER (WHERE kind = 'PURCHASE') AS listed,
                   sum(cost) FILTER (WHERE kind <> 'PURCHASE') AS direct
              FROM fact WHERE superseded_at IS NULL AND occurred_at <= ?
             GROUP BY kind, channel""";

    private final Database database;

    ServingCosts(Database database) {
        this.database = database;
    }

    /** Of all entries up to an instant, by name; empty while nothing was bought. */
    public Map<String, Double> measured(Instant upTo) {
        var units = new EnumMap<ActivityDriver, BigDecimal>(ActivityDriver.class);
        var money = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
        database.query(
                SUMS,
                row -> {
                    var kind = row.getString("kind");
                    var times = BigDecimal.valueOf(
                            kind.equals("SERVICE_CASE") ? row.getLong("minutes") : row.getLong("entries"));
                    MoneyFacts.activity(kind, row.getString("channel"), 1)
                            .forEach((driver, each) -> units.merge(driver, each.multiply(times), BigDecimal::add));
                    money[0] = money[0].add(MoneyFacts.known(row.getBigDecimal("listed")));
                    money[1] = money[1].add(MoneyFacts.known(row.getBigDecimal("direct")));
                    return kind;
                },
                upTo);
        return money[0].signum() == 0 ? Map.of() : perRevenue(units, money[0].doubleValue(), money[1].doubleValue());
    }

    private static Map<String, Double> perRevenue(Map<ActivityDriver, BigDecimal> units, double listed, double direct) {
        var facts = new TreeMap<String, Double>();
        facts.put(DIRECT, direct / listed);
        units.forEach((driver, count) -> facts.put(name(driver), count.doubleValue() / listed));
        return facts;
    }

    /** What serving costs for one unit of revenue at list price, at these rates; empty where it was never measured. */
    public static Optional<BigDecimal> rate(Map<String, Double> measured, ActivityRates rates) {
        if (!measured.containsKey(DIRECT)) {
            return Optional.empty();
        }
        double rate = measured.get(DIRECT);
        for (var driver : ActivityDriver.values()) {
            rate += measured.getOrDefault(name(driver), 0.0) * rates.of(driver).doubleValue();
        }
        return Optional.of(BigDecimal.valueOf(rate));
    }

    /** ORDERS → ordersPerRevenue. */
    private static String name(ActivityDriver driver) {
        var words = driver.name().toLowerCase(Locale.ROOT).split("_");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.append("PerRevenue").toString();
    }
}
