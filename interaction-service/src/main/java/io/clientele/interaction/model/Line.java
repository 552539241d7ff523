package io.clientele.interaction.model;

import java.math.BigDecimal;
import java.util.Optional;

/** One line of a purchase or return. The discount is for the whole line. */
public record Line(
        String product, String category, BigDecimal quantity, Amount unitPrice, Amount unitCost, Amount discount) {

    boolean countable() {
        return quantity != null && unitPrice != null;
    }

    /** Quantity × unit price, before the discount. */
    BigDecimal listAmount() {
        return quantity.multiply(unitPrice.value());
    }

    BigDecimal discounted() {
        return discount == null ? BigDecimal.ZERO : discount.value();
    }

    Optional<BigDecimal> cost() {
        return Optional.ofNullable(unitCost).map(each -> quantity.multiply(each.value()));
    }
}
