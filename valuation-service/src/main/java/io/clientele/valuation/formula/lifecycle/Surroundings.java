package io.clientele.valuation.formula.lifecycle;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a lifecycle profit needs to know besides the customer's own trade.
 *
 * @param costToServeRate the base's mean cost to provide and to serve ÷ its revenue at list price; null while no fit has
 *     measured it
 * @param acquisitionCost null when not known
 * @param referralShare the share of what referred customers earn that is put down to the one who referred them, 0 to 1
 * @param referred what customers have earned, since they were referred, whom this one has brought, one for each
 * @param lossPerDissatisfaction what one voiced dissatisfaction is thought to cost with others, in money, at least 0; null
 *     while nothing is known of the base's margin
 * @param dissatisfied the entries that voice dissatisfaction
 */
public record Surroundings(
        BigDecimal costToServeRate,
        BigDecimal acquisitionCost,
        BigDecimal referralShare,
        List<Referred> referred,
        BigDecimal lossPerDissatisfaction,
        List<UUID> dissatisfied) {

    /** What those brought have earned together since. One that costs more than it brings is no income, and no loss to the one who brought it. */
    public BigDecimal referredMargin() {
        return referred.stream()
                .map(each -> each.margin().max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * A customer whom another has brought.
     *
     * @param margin earned with it since it was referred
     * @param entry the referral in the journal of the one who brought it; null where only the record tells
     */
    public record Referred(UUID customer, BigDecimal margin, UUID entry) {}
}
