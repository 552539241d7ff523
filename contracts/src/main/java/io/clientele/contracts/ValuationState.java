package io.clientele.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * What a customer is worth as of an instant, with the counts that segmentation needs. All money in the base currency.
 *
 * @param probabilityAlive absent when the model that answered has no such thing
 * @param purchases purchase occasions so far (a customer's purchases on one business day are one occasion)
 * @param firstPurchaseAt absent for a prospect
 * @param revenue net revenue over the window of the current value
 * @param orders purchase entries within that window
 * @param lifetimeRevenue net revenue over the customer's whole history
 * @param discountShare discounts ÷ list amount over that window, 0 … 1; absent when no list amount is known
 * @param costKnown whether any entry behind the value has a known cost of goods
 * @param reasons codes of the fall-backs taken, such as NO_PURCHASE or NO_ACTIVE_MODEL; MERGED where the customer was merged into another, which
 *     answers for it: what it was worth itself is not told of then
 * @param nextChangeAt when time alone will next change this, and it is told again; absent where it never will
 */
public record ValuationState(
        UUID customerId,
        long version,
        Instant asOf,
        String currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal currentValue,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal pastValue,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal futureValue,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal lifetimeValue,
        Double probabilityAlive,
        int purchases,
        Instant firstPurchaseAt,
        Instant lastPurchaseAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal revenue,
        int orders,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal lifetimeRevenue,
        Double discountShare,
        boolean costKnown,
        Model model,
        List<String> reasons,
        Instant nextChangeAt) {

    /** The reason why a customer is worth nothing of its own: another one answers for it. */
    public static final String MERGED = "MERGED";

    /** Whether this tells no more than that the customer was merged into another. */
    public boolean ofAMergedCustomer() {
        return reasons != null && reasons.contains(MERGED);
    }

    /** The same with another instant of its next change. */
    public ValuationState changingAt(Instant instant) {
        return with(reasons, instant);
    }

    /** The same, told because the customer was merged into another. */
    public ValuationState merged() {
        return with(Stream.concat(reasons.stream(), Stream.of(MERGED)).toList(), nextChangeAt);
    }

    private ValuationState with(List<String> because, Instant instant) {
        return new ValuationState(
                customerId,
                version,
                asOf,
                currency,
                currentValue,
                pastValue,
                futureValue,
                lifetimeValue,
                probabilityAlive,
                purchases,
                firstPurchaseAt,
                lastPurchaseAt,
                revenue,
                orders,
                lifetimeRevenue,
                discountShare,
                costKnown,
                model,
                because,
                instant);
    }

    /** The model that answered; version 0 is the prior rate, which needs no fit. */
    public record Model(String name, int version) {}
}
