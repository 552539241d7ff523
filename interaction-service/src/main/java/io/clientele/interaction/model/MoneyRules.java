package io.clientele.interaction.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import io.clientele.interaction.model.Draft.MoneySaid;

/**
 * What holds for all money on an entry: not below zero, one currency, and the rate to the base currency when it is another
 * one.
 */
final class MoneyRules {

    static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    private static final BigDecimal HIGHEST_RATE = BigDecimal.TEN.pow(9);

    private MoneyRules() {}

    static void check(MoneySaid money, String base, Check check) {
        var amounts = amounts(money);
        amounts.forEach((pointer, amount) -> amount(amount, pointer, check));
        var currency =
                amounts.values().stream().map(Amount::currency).findFirst().orElse(null);
        amounts.forEach((pointer, amount) -> check.that(
                amount.currency().equals(currency),
                pointer + "/currency",
                "CURRENCIES_MIXED",
                "All money of an entry must be in one currency, here " + currency + "."));
        rate(money.exchangeRate(), currency, base, check);
    }

    private static void amount(Amount amount, String pointer, Check check) {
        var at = pointer + "/amount";
        check.that(amount.value().signum() >= 0, at, "NEGATIVE", "Must not be below 0.");
        check.that(amount.value().compareTo(LIMIT) < 0, at, Check.OUT_OF_RANGE, "Must be below 10^15.");
        check.decimals(amount.value(), 6, at);
    }

    private static void rate(BigDecimal rate, String currency, String base, Check check) {
        var foreign = currency != null && !currency.equals(base);
        check.that(
                !foreign || rate != null,
                "/exchangeRate",
                "EXCHANGE_RATE_REQUIRED",
                "The books are kept in " + base + ": give the " + base + " for one " + currency + ".");
        check.that(
                rate == null || rate.signum() > 0 && rate.compareTo(HIGHEST_RATE) < 0,
                "/exchangeRate",
                Check.OUT_OF_RANGE,
                "Must be above 0 and below 10^9.");
        check.decimals(rate, 10, "/exchangeRate");
        check.that(
                rate == null || foreign || rate.compareTo(BigDecimal.ONE) == 0,
                "/exchangeRate",
                "EXCHANGE_RATE_NOT_NEEDED",
                "There is nothing to convert: the books are kept in " + base + ".");
    }

    private static Map<String, Amount> amounts(MoneySaid money) {
        var all = new LinkedHashMap<String, Amount>();
        put(all, "/amount", money.amount());
        put(all, "/cost", money.cost());
        put(all, "/tax", money.tax());
        put(all, "/compensation", money.compensation());
        for (int i = 0; money.lines() != null && i < money.lines().size(); i++) {
            var line = money.lines().get(i);
            put(all, "/lines/" + i + "/unitPrice", line.unitPrice());
            put(all, "/lines/" + i + "/unitCost", line.unitCost());
            put(all, "/lines/" + i + "/discount", line.discount());
        }
        return all;
    }

    private static void put(Map<String, Amount> all, String pointer, Amount amount) {
        if (amount != null) {
            all.put(pointer, amount);
        }
    }
}
