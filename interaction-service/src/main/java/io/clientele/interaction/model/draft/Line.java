package io.clientele.interaction.model.draft;

import java.math.BigDecimal;
import java.util.Optional;

import io.clientele.interaction.model.Amount;

/** One line of a purchase or return. The discount is for the whole line. */
public record Line(
        String product, String category, BigDecimal quantity, Amount unitPrice, Amount unitCost, Amount discount) {

    public boolean countable() {
        return Amount.ordinary(quantity)
                && Amount.whole(unitPrice)
                && (unitCost == null || Amount.whole(unitCost))
                && (discount == null || Amount.whole(discount));
    }

    /** Quantity × unit price, before the discount. */
    public BigDecimal listAmount() {
        return quantity.multiply(unitPrice.value());
    }

    public BigDecimal discounted() {
        return discount == null ? BigDecimal.ZERO : discount.value();
    }

    public Optional<BigDecimal> cost() {
        return Optional.ofNullable(unitCost).map(each -> quantity.multiply(each.value()));
    }
}
