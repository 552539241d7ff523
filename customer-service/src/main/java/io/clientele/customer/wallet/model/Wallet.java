package io.clientele.customer.wallet.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a customer is thought to spend in a year on all that we sell, whoever sells it: the latest estimate of each category,
 * together. An estimate that names no category is of everything and stands in the place of all before it; those of categories
 * that follow are parts of it, and count in its place once they come to more.
 */
public final class Wallet<T> {

    private final Function<T, String> category;
    private final Function<T, BigDecimal> yearly;
    private final LinkedHashMap<String, T> parts = new LinkedHashMap<>();
    private T whole;

    /** @param category null where an estimate is of everything */
    public Wallet(Function<T, String> category, Function<T, BigDecimal> yearly) {
        this.category = category;
        this.yearly = yearly;
    }

    /** The next estimate, in the order of their days. */
    public void add(T estimate) {
        var named = category.apply(estimate);
        if (named == null) {
            whole = estimate;
            parts.clear();
        } else {
            parts.putLast(named.strip().toLowerCase(Locale.ROOT), estimate);
        }
    }

    /** The estimates that count, in the order of their days. */
    public List<T> counting() {
        return whole != null && sum(List.copyOf(parts.values())).compareTo(yearly.apply(whole)) <= 0
                ? List.of(whole)
                : List.copyOf(parts.values());
    }

    /** What they come to. */
    public BigDecimal yearly() {
        return sum(counting());
    }

    private BigDecimal sum(List<T> estimates) {
        return estimates.stream().map(yearly).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
