package io.clientele.interaction.model.entry;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.draft.Details;
import io.clientele.interaction.model.draft.Draft;
import io.clientele.interaction.model.draft.Draft.MoneySaid;

/**
 * What holds for all money on an entry: not below zero, one currency, and the rate to the base currency when it is another
 * one.
 */
final class MoneyRules {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final BigDecimal HIGHEST_RATE = BigDecimal.TEN.pow(9);

    private MoneyRules() {}

    static void check(Draft draft, String base, Check check) {
        var money = draft.money();
        var amounts = amounts(money);
        others(draft.details(), amounts);
        amounts.forEach((pointer, amount) -> amount(amount, pointer, check));
        var currency = amounts.values().stream()
                .map(Amount::currency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        amounts.forEach((pointer, amount) -> check.that(
                amount.currency() == null || amount.currency().equals(currency),
                pointer + "/currency",
                "CURRENCIES_MIXED",
                () -> "All money of an entry must be in one currency, here " + currency + "."));
        rate(money.exchangeRate(), currency, base, check);
    }

    private static void amount(Amount amount, String pointer, Check check) {
        var at = pointer + "/amount";
        var value = amount.value();
        check.present(value, at, "Required.");
        check.that(value == null || value.signum() >= 0, at, "NEGATIVE", "Must not be below 0.");
        check.that(value == null || value.compareTo(Check.LIMIT) < 0, at, Check.OUT_OF_RANGE, "Must be below 10^15.");
        check.decimals(value, 6, at);
        check.present(amount.currency(), pointer + "/currency", "Required.");
        check.that(
                amount.currency() == null || CURRENCIES.contains(amount.currency()),
                pointer + "/currency",
                "UNKNOWN_CURRENCY",
                "Must be an ISO 4217 code such as CNY.");
    }

    private static void rate(BigDecimal rate, String currency, String base, Check check) {
        var foreign = currency != null && !currency.equals(base);
        check.that(
                !foreign || rate != null,
                "/exchangeRate",
                "EXCHANGE_RATE_REQUIRED",
                () -> "The books are kept in " + base + ": give the " + base + " for one " + currency + ".");
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
                () -> "There is nothing to convert: the books are kept in " + base + ".");
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

    private static void others(Details details, Map<String, Amount> all) {
        if (details.contract() != null) {
            put(all, "/contract/recurringAmount", details.contract().recurringAmount());
            put(all, "/contract/exposure", details.contract().exposure());
        }
        if (details.intelligence() != null) {
            put(all, "/intelligence/price", details.intelligence().price());
        }
    }

    private static void put(Map<String, Amount> all, String pointer, Amount amount) {
        if (amount != null) {
            all.put(pointer, amount);
        }
    }
}
