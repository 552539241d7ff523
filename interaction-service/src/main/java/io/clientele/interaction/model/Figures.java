package io.clientele.interaction.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an entry counts for in the books, in base currency, exact (nothing is rounded here). A part is null where it is not
 * known or does not exist for the kind.
 */
public record Figures(BigDecimal amount, BigDecimal listAmount, BigDecimal discount, BigDecimal cost) {

    public static final Figures NONE = new Figures(null, null, null, null);

    public static Figures ofCost(BigDecimal cost) {
        return new Figures(null, null, null, cost);
    }

    public Figures times(BigDecimal rate) {
        return rate == null
                ? this
                : new Figures(at(rate, amount), at(rate, listAmount), at(rate, discount), at(rate, cost));
    }

    private static BigDecimal at(BigDecimal rate, BigDecimal value) {
        return Optional.ofNullable(value).map(rate::multiply).orElse(null);
    }
}
