package io.clientele.customer.wallet.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

/**
 * What a customer is thought to spend in a category, or in all of ours, in a year, with whomever.
 *
 * @param category the category in the words of the company; null for all we sell
 */
public record WalletEstimate(
        Money yearlyAmount, EstimateOrigin origin, String category, List<Competitor> competitors, String note) {

    /** Everything that is wrong with an estimate of that day. */
    public List<Fault> faults(LocalDate day, LocalDate today, String baseCurrency) {
        var faults = new Faults()
                .require(
                        !day.isAfter(today),
                        () -> Fault.pointer("/estimatedOn", "IN_THE_FUTURE", "estimatedOn must not be after today."))
                .require(
                        yearlyAmount.amount().signum() >= 0,
                        () -> Fault.pointer(
                                "/yearlyAmount/amount", "OUT_OF_RANGE", "yearlyAmount must not be below zero."))
                .require(
                        yearlyAmount.currency().equals(baseCurrency),
                        () -> Fault.pointer(
                                "/yearlyAmount/currency",
                                "NOT_BASE_CURRENCY",
                                "yearlyAmount must be in " + baseCurrency + ", since it is set against revenue."))
                .require(
                        namedShare().compareTo(BigDecimal.ONE) <= 0,
                        () -> Fault.pointer(
                                "/competitors", "OUT_OF_RANGE", "The shares of all competitors must not exceed 1."));
        namedOnce(faults);
        return faults.list();
    }

    /** The share of those competitors whose share is known. */
    public BigDecimal namedShare() {
        return competitors.stream()
                .map(Competitor::share)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void namedOnce(Faults faults) {
        var seen = new HashSet<String>();
        for (int i = 0; i < competitors.size(); i++) {
            var pointer = "/competitors/" + i + "/name";
            faults.require(
                    seen.add(competitors.get(i).name().toLowerCase(Locale.ROOT)),
                    () -> Fault.pointer(pointer, "DUPLICATE", "This competitor stands in the list already."));
        }
    }
}
