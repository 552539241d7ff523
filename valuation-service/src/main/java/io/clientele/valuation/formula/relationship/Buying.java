package io.clientele.valuation.formula.relationship;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import io.clientele.valuation.formula.relationship.known.Entry;

/** How the customer buys. Purchases of one business day are one occasion. */
final class Buying {

    private static final String PURCHASE = "PURCHASE";
    private static final double DAYS_A_MONTH = 30.4375;
    private static final int QUARTER = 3;
    private static final int MOST_QUARTERS = 8;

    private Buying() {}

    static Indication orders(Relation relation) {
        var bought = relation.recent(PURCHASE).toList();
        return Indication.of(bought.size()).from(bought);
    }

    /** Occasions of the window after the very first: 0 for somebody who bought once, and lately. */
    static Indication repeatPurchases(Relation relation) {
        var first = relation.all(PURCHASE).findFirst();
        if (first.isEmpty()) {
            return Indication.missing(Missing.PURCHASE);
        }
        var bought = relation.recent(PURCHASE)
                .filter(e -> e.day().isAfter(first.get().day()))
                .toList();
        return Indication.of(bought.stream().map(Entry::day).distinct().count()).from(bought);
    }

    static Indication categories(Relation relation) {
        var bought = relation.recent(PURCHASE).filter(Buying::named).toList();
        long categories = bought.stream()
                .flatMap(e -> e.lines().stream())
                .map(Entry.Line::category)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return categories == 0
                ? Indication.missing(Missing.PRODUCT_CATEGORY)
                : Indication.of(categories).from(bought);
    }

    private static boolean named(Entry purchase) {
        return purchase.lines().stream().anyMatch(line -> line.category() != null);
    }

    /** Of what was paid on lines that name their category. */
    static Indication categoryShare(Relation relation, String category) {
        var bought = relation.recent(PURCHASE).filter(Buying::named).toList();
        var all = paid(bought, line -> line.category() != null);
        var inIt = paid(bought, line -> category.equals(line.category()));
        return all.signum() == 0
                ? Indication.missing(Missing.PRODUCT_CATEGORY)
                : Indication.of(share(inIt, all))
                        .with("amountInCategory", inIt)
                        .with("amountOfKnownCategory", all)
                        .from(bought);
    }

    private static BigDecimal paid(List<Entry> bought, Predicate<Entry.Line> counts) {
        return bought.stream()
                .flatMap(e -> e.lines().stream())
                .filter(counts)
                .map(Entry.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Indication discountShare(Relation relation) {
        var bought =
                relation.recent(PURCHASE).filter(e -> e.listAmount() != null).toList();
        var list = sum(bought, Entry::listAmount);
        var discount = sum(bought, Entry::discount);
        return list.signum() == 0
                ? Indication.missing(Missing.LIST_AMOUNT)
                : Indication.of(Math.min(1, share(discount, list)))
                        .with("discounts", discount)
                        .with("listAmount", list)
                        .from(bought);
    }

    static Indication monthlySpend(Relation relation) {
        var first = relation.all(PURCHASE).findFirst();
        if (first.isEmpty()) {
            return Indication.missing(Missing.PURCHASE);
        }
        double months = Math.clamp(months(first.get().day(), relation.today()), 1, 12);
        var revenue = Trade.net(Trade.recent(relation));
        return Indication.of(BigDecimal.valueOf(revenue.doubleValue() / months))
                .with("revenue", revenue)
                .with("months", months)
                .from(Trade.recent(relation));
    }

    static Indication averageOrder(Relation relation) {
        var bought = relation.recent(PURCHASE).toList();
        if (bought.isEmpty()) {
            return Indication.missing(Missing.PURCHASE);
        }
        var paid = sum(bought, Entry::amount);
        return Indication.of(BigDecimal.valueOf(paid.doubleValue() / bought.size()))
                .with("amount", paid)
                .with("orders", bought.size())
                .from(bought);
    }

    static Indication daysSincePurchase(Relation relation) {
        return relation.all(PURCHASE)
                .reduce((a, b) -> b)
                .map(last -> Indication.of(ChronoUnit.DAYS.between(last.day(), relation.today()))
                        .from(List.of(last)))
                .orElseGet(() -> Indication.missing(Missing.PURCHASE));
    }

    static Indication tenure(Relation relation) {
        return relation.all(PURCHASE)
                .findFirst()
                .map(first -> Indication.of(months(first.day(), relation.today()))
                        .with("days", ChronoUnit.DAYS.between(first.day(), relation.today()))
                        .from(List.of(first)))
                .orElseGet(() -> Indication.missing(Missing.PURCHASE));
    }

    /** Retention: of the quarters since the first purchase, at most 8, those in which something was bought. */
    static Indication activeQuarters(Relation relation) {
        var bought = relation.all(PURCHASE).toList();
        if (bought.isEmpty()) {
            return Indication.missing(Missing.PURCHASE);
        }
        int quarters = 1;
        while (quarters < MOST_QUARTERS && !bought.getFirst().at().isAfter(relation.after(quarters * QUARTER))) {
            quarters++;
        }
        int active = 0;
        for (int q = 0; q < quarters; q++) {
            var after = relation.after((q + 1) * QUARTER);
            var upTo = relation.after(q * QUARTER);
            active += bought.stream().anyMatch(e -> e.at().isAfter(after) && !e.at().isAfter(upTo)) ? 1 : 0;
        }
        return Indication.of((double) active / quarters)
                .with("quartersWithPurchase", active)
                .with("quarters", quarters)
                .from(bought);
    }

    static BigDecimal sum(List<Entry> entries, Function<Entry, BigDecimal> amount) {
        return entries.stream().map(amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static double share(BigDecimal part, BigDecimal whole) {
        return part.doubleValue() / whole.doubleValue();
    }

    private static double months(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / DAYS_A_MONTH;
    }
}
