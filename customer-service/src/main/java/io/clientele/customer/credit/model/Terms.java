package io.clientele.customer.credit.model;

import java.time.Period;
import java.util.List;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

/** The rules of limits and terms, wherever they are given. */
public final class Terms {

    private Terms() {}

    /** What is wrong with them; absent ones are fine. */
    public static List<Fault> faults(Money limit, Period term, String baseCurrency) {
        return new Faults()
                .require(
                        limit == null || limit.amount().signum() >= 0,
                        () -> Fault.pointer(
                                "/creditLimit/amount", "OUT_OF_RANGE", "creditLimit must not be below zero."))
                .require(
                        limit == null || limit.currency().equals(baseCurrency),
                        () -> Fault.pointer(
                                "/creditLimit/currency",
                                "NOT_BASE_CURRENCY",
                                "creditLimit must be in " + baseCurrency + "."))
                .require(
                        term == null || !term.isNegative(),
                        () -> Fault.pointer("/paymentTerm", "OUT_OF_RANGE", "paymentTerm must not be negative."))
                .list();
    }
}
