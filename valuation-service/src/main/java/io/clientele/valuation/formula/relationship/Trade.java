package io.clientele.valuation.formula.relationship;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import io.clientele.valuation.formula.relationship.known.Entry;

/** What was bought and given back, in money. */
final class Trade {

    private Trade() {}

    static Indication revenue(Relation relation) {
        return Indication.of(net(recent(relation))).from(recent(relation));
    }

    static Indication returnShare(Relation relation) {
        var trade = recent(relation);
        var bought = Buying.sum(trade.stream().filter(e -> e.is("PURCHASE")).toList(), Entry::amount);
        var back = Buying.sum(trade.stream().filter(e -> e.is("RETURN")).toList(), Entry::amount);
        return bought.signum() == 0
                ? Indication.missing(Missing.PURCHASE)
                : Indication.of(Buying.share(back, bought))
                        .with("returned", back)
                        .with("bought", bought)
                        .from(trade);
    }

    /** Net revenue of the window against the twelve months before it. */
    static Indication revenueGrowth(Relation relation) {
        var start = relation.after(12);
        var end = relation.after(24);
        var earlier = trade(relation.entries().stream().filter(e -> !e.at().isAfter(start) && e.at().isAfter(end)));
        var before = net(earlier);
        var now = net(recent(relation));
        return before.signum() <= 0
                ? Indication.missing(Missing.EARLIER_PURCHASE)
                : Indication.of(Buying.share(now.subtract(before), before))
                        .with("revenue", now)
                        .with("revenueBefore", before)
                        .from(Stream.concat(earlier.stream(), recent(relation).stream())
                                .toList());
    }

    static BigDecimal net(List<Entry> trade) {
        return trade.stream()
                .map(e -> e.is("RETURN") ? e.amount().negate() : e.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static List<Entry> recent(Relation relation) {
        return trade(relation.recent());
    }

    private static List<Entry> trade(Stream<Entry> entries) {
        return entries.filter(e -> e.is("PURCHASE") || e.is("RETURN")).toList();
    }
}
