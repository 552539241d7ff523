package io.clientele.valuation.formula.lifecycle;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import io.clientele.valuation.formula.cash.ValuePart;

/** What was really earned, part by part: a customer's past and current value. */
record RealMargin(List<ValuePart> parts) {

    /** Given off the list price; not above 0. */
    BigDecimal concessions() {
        return sum(RealMargin::concedes);
    }

    List<UUID> concessionEntries() {
        return entries(RealMargin::concedes);
    }

    /** What it cost to provide and to serve; not above 0. */
    BigDecimal serving() {
        return sum(RealMargin::serves);
    }

    List<UUID> servingEntries() {
        return entries(RealMargin::serves);
    }

    /** Revenue at list price less returns and cost of goods. */
    BigDecimal gross() {
        return sum(part -> !concedes(part) && !serves(part));
    }

    private BigDecimal sum(Predicate<ValuePart> counts) {
        return ValuePart.sum(parts.stream().filter(counts).toList());
    }

    private List<UUID> entries(Predicate<ValuePart> counts) {
        return parts.stream()
                .filter(counts)
                .flatMap(part -> part.entries().stream())
                .distinct()
                .toList();
    }

    private static boolean concedes(ValuePart part) {
        return part.kind() == ValuePart.Kind.DISCOUNTS;
    }

    private static boolean serves(ValuePart part) {
        return part.kind() == ValuePart.Kind.COST_TO_PROVIDE || part.kind() == ValuePart.Kind.COST_TO_SERVE;
    }
}
