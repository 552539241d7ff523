package io.clientele.valuation.formula;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.MoneyFact;

/** A customer's money facts, written down entry by entry; ids count from 1. */
public final class Journal {

    private final List<MoneyFact> facts = new ArrayList<>();

    public Journal purchase(String at, String net) {
        return purchase(at, net, "0", null);
    }

    public Journal purchase(String at, String net, String discount, String cost) {
        var goods = cost == null ? null : new BigDecimal(cost);
        return add(
                MoneyFact.Kind.PURCHASE, at, net, discount, goods, "0", Map.of(ActivityDriver.ORDERS, BigDecimal.ONE));
    }

    public Journal returned(String at, String net) {
        return add(MoneyFact.Kind.RETURN, at, net, "0", null, "0", Map.of(ActivityDriver.RETURNS, BigDecimal.ONE));
    }

    public Journal visit(String at, String cost) {
        return add(MoneyFact.Kind.OTHER, at, "0", "0", null, cost, Map.of(ActivityDriver.VISITS, BigDecimal.ONE));
    }

    public List<MoneyFact> facts() {
        return facts;
    }

    public static UUID id(int number) {
        return new UUID(0, number);
    }

    private Journal add(
            MoneyFact.Kind kind,
            String at,
            String net,
            String discount,
            BigDecimal goods,
            String cost,
            Map<ActivityDriver, BigDecimal> activity) {
        facts.add(new MoneyFact(
                id(facts.size() + 1),
                kind,
                Instant.parse(at.length() == 10 ? at + "T12:00:00Z" : at),
                new BigDecimal(net),
                new BigDecimal(discount),
                goods,
                new BigDecimal(cost),
                activity));
        return this;
    }
}
