package io.clientele.valuation.formula.lifetime;

import java.time.Period;
import java.time.ZoneId;

import io.clientele.valuation.formula.cash.ActivityRates;
import io.clientele.valuation.formula.cash.MarginBase;
import io.clientele.valuation.formula.contract.ContractModel;
import io.clientele.valuation.formula.spend.SpendModel;

/**
 * Everything a valuation rests on besides the customer's facts.
 *
 * @param zone of the business day and the calendar
 * @param rates of activities
 * @param margins of the base
 * @param forecast of purchases, with its model, horizon and discount rate
 * @param spend the active model of spend, null while there is none
 * @param contracts the active model of contracts, null while there is none
 * @param assumedMarginRate taken for the future instead of the customer's own; null where nothing is assumed
 */
public record ValuationBasis(
        ZoneId zone,
        ActivityRates rates,
        MarginBase margins,
        PurchaseForecast forecast,
        SpendModel spend,
        ContractModel contracts,
        Double assumedMarginRate) {

    public ValuationBasis(
            ZoneId zone, ActivityRates rates, MarginBase margins, PurchaseForecast forecast, SpendModel spend) {
        this(zone, rates, margins, forecast, spend, null, null);
    }

    /** At whose end contracts are renewed or not: a year where no model of contracts says. */
    public Period renewalPeriod() {
        return contracts == null ? Period.ofYears(1) : contracts.period();
    }

    /** The same with activities at other rates. */
    public ValuationBasis by(ActivityRates other) {
        return new ValuationBasis(zone, other, margins, forecast, spend, contracts, assumedMarginRate);
    }

    /** The same with another base's margins. */
    public ValuationBasis by(MarginBase other) {
        return new ValuationBasis(zone, rates, other, forecast, spend, contracts, assumedMarginRate);
    }

    /** The same with other purchases expected. */
    public ValuationBasis expecting(PurchaseForecast other) {
        return new ValuationBasis(zone, rates, margins, other, spend, contracts, assumedMarginRate);
    }

    /** The same with contracts renewed by another model; null for none. */
    public ValuationBasis renewing(ContractModel other) {
        return new ValuationBasis(zone, rates, margins, forecast, spend, other, assumedMarginRate);
    }

    /** The same with another spend and another margin; a null margin rate is the customer's own. */
    public ValuationBasis earning(SpendModel other, Double marginRate) {
        return new ValuationBasis(zone, rates, margins, forecast, other, contracts, marginRate);
    }
}
