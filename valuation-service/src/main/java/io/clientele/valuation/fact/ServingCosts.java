package io.clientele.valuation.fact;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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
        var sums = new Sums();
        database.query(
                SUMS,
                row -> {
                    sums.add(
                            row.getString("kind"),
                            row.getString("channel"),
                            row.getLong("entries"),
                            row.getLong("minutes"),
                            MoneyFacts.known(row.getBigDecimal("listed")),
                            MoneyFacts.known(row.getBigDecimal("direct")));
                    return sums;
                },
                upTo);
        return sums.perRevenue();
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

    /** The same gathered from entries that count, one after another in whatever order. */
    public static final class Sums {

        private final Map<ActivityDriver, Long> units = new EnumMap<>(ActivityDriver.class);
        private BigDecimal listed = BigDecimal.ZERO;
        private BigDecimal direct = BigDecimal.ZERO;

        public void add(Fact fact) {
            boolean bought = fact.kind().equals("PURCHASE");
            add(
                    fact.kind(),
                    fact.channel(),
                    1,
                    fact.durationMinutes() == null ? 0 : fact.durationMinutes(),
                    bought ? MoneyFacts.known(fact.amount()).add(MoneyFacts.known(fact.discount())) : BigDecimal.ZERO,
                    bought ? BigDecimal.ZERO : MoneyFacts.known(fact.cost()));
        }

        /** By name; empty while nothing was bought. */
        public Map<String, Double> perRevenue() {
            var facts = new TreeMap<String, Double>();
            if (listed.signum() != 0) {
                facts.put(DIRECT, direct.doubleValue() / listed.doubleValue());
                units.forEach((driver, count) -> facts.put(name(driver), count / listed.doubleValue()));
            }
            return facts;
        }

        public void write(DataOutput out) throws IOException {
            out.writeInt(units.size());
            for (var unit : units.entrySet()) {
                out.writeUTF(unit.getKey().name());
                out.writeLong(unit.getValue());
            }
            out.writeUTF(listed.toPlainString());
            out.writeUTF(direct.toPlainString());
        }

        /** Adds what others have written. */
        public void add(DataInput in) throws IOException {
            for (int left = in.readInt(); left > 0; left--) {
                units.merge(ActivityDriver.valueOf(in.readUTF()), in.readLong(), Long::sum);
            }
            listed = listed.add(new BigDecimal(in.readUTF()));
            direct = direct.add(new BigDecimal(in.readUTF()));
        }

        private void add(
                String kind, String channel, long entries, long minutes, BigDecimal atList, BigDecimal atOurCost) {
            long times = kind.equals("SERVICE_CASE") ? minutes : entries;
            MoneyFacts.activity(kind, channel, 1).keySet().forEach(driver -> units.merge(driver, times, Long::sum));
            listed = listed.add(atList);
            direct = direct.add(atOurCost);
        }
    }
}
