package io.clientele.valuation.fact.meaning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.ActivityRates;

/**
 * How much of each activity, and how much direct cost, the whole base takes for one unit of revenue at list price: numbers
 * that stay right when another cost policy prices the activities. Gathered entry by entry, in whatever order.
 */
public final class ServingCosts {

    private static final String DIRECT = "directCostPerRevenue";

    private final Map<ActivityDriver, Long> units = new EnumMap<>(ActivityDriver.class);
    private BigDecimal listed = BigDecimal.ZERO;
    private BigDecimal direct = BigDecimal.ZERO;

    /** @param fact that counts */
    public void add(Fact fact) {
        long minutes = fact.durationMinutes() == null ? 0 : fact.durationMinutes();
        long times = fact.kind().equals("SERVICE_CASE") ? minutes : 1;
        MoneyFacts.activity(fact.kind(), fact.channel(), 1)
                .keySet()
                .forEach(driver -> units.merge(driver, times, Long::sum));
        if (fact.kind().equals("PURCHASE")) {
            listed = listed.add(MoneyFacts.known(fact.amount())).add(MoneyFacts.known(fact.discount()));
        } else {
            direct = direct.add(MoneyFacts.known(fact.cost()));
        }
    }

    /** By name; empty while nothing was bought. */
    public Map<String, Double> measured() {
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
