package io.clientele.interaction.model;

import java.math.BigDecimal;
import java.util.Optional;

/** One line of a purchase or return. The discount is for the whole line. */
public record Line(
        String product, String category, BigDecimal quantity, Amount unitPrice, Amount unitCost, Amount discount) {

    boolean countable() {
        return Amount.ordinary(quantity)
                && Amount.whole(unitPrice)
                && (unitCost == null || Amount.whole(unitCost))
                && (discount == null || Amount.whole(discount));
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
