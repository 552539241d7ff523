package io.clientele.valuation.formula.cash;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Adds facts up into the terms of {@link CurrentValue}. */
public final class CashFlow {

    private CashFlow() {}

    /** The terms to which at least one of the facts contributes. */
    public static List<ValuePart> of(List<MoneyFact> facts, ActivityRates rates) {
        var revenue = new Term(ValuePart.Kind.REVENUE, "");
        var returns = new Term(ValuePart.Kind.RETURNS, "");
        var discounts = new Term(ValuePart.Kind.DISCOUNTS, "");
        var goods = new Term(ValuePart.Kind.COST_OF_GOODS, "");
        for (var fact : facts) {
            switch (fact.kind()) {
                case PURCHASE -> {
                    revenue.add(fact.atList(), fact);
                    discounts.subtract(fact.discount(), fact);
                    goods.subtract(fact.costOfGoods() == null ? BigDecimal.ZERO : fact.costOfGoods(), fact);
                }
                case RETURN -> returns.subtract(fact.netAmount(), fact);
                case OTHER -> {}
            }
        }
        var parts = new ArrayList<ValuePart>();
        for (var term : List.of(revenue, returns, discounts, goods)) {
            term.appendTo(parts);
        }
        parts.addAll(costs(facts, rates));
        return List.copyOf(parts);
    }

    /** The cost to provide and to serve alone; no amount in it is above 0. */
    public static List<ValuePart> costs(List<MoneyFact> facts, ActivityRates rates) {
        var parts = new ArrayList<ValuePart>();
        for (var charge : PoolCharge.of(facts, rates)) {
            var pool = charge.pool();
            parts.add(new ValuePart(
                    pool.driver().part(), pool.code(), charge.amount().negate(), charge.entries()));
        }
        var direct = new Term(ValuePart.Kind.COST_TO_SERVE, "");
        for (var fact : facts) {
            direct.subtract(fact.costToServe(), fact);
        }
        direct.appendTo(parts);
        return parts;
    }

    /** A sum with the entries behind it; what contributes nothing is not named. */
    private static final class Term {
        private final ValuePart.Kind kind;
        private final String detail;
        private final List<UUID> entries = new ArrayList<>();
        private BigDecimal amount = BigDecimal.ZERO;

        private Term(ValuePart.Kind kind, String detail) {
            this.kind = kind;
            this.detail = detail;
        }

        private void add(BigDecimal contribution, MoneyFact fact) {
            if (contribution.signum() != 0) {
                amount = amount.add(contribution);
                entries.add(fact.id());
            }
        }

        private void subtract(BigDecimal contribution, MoneyFact fact) {
            add(contribution.negate(), fact);
        }

        private void appendTo(List<ValuePart> parts) {
            if (!entries.isEmpty()) {
                parts.add(new ValuePart(kind, detail, amount, List.copyOf(entries)));
            }
        }
    }
}
