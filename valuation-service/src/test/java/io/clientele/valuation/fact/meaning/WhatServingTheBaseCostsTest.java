package io.clientele.valuation.fact.meaning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.ActivityRates;

import static org.assertj.core.api.Assertions.assertThat;

/** What the base takes for one unit of revenue, in activities and direct cost. */
class WhatServingTheBaseCostsTest {

    private final ServingCosts costs = new ServingCosts();

    @Test
    void activitiesAreCountedOnceAndPricedByAnyPolicy() {
        for (int i = 0; i < 2; i++) {
            entry("PURCHASE", null, "90", "10", "40", null);
            entry("SERVICE_CASE", null, null, null, "2", 30);
            entry("CONTACT", "PHONE", null, null, null, null);
            entry("CONTACT", "WEB", null, null, "1", null);
        }
        var measured = costs.measured();
        assertThat(measured)
                .isEqualTo(Map.of(
                        "directCostPerRevenue", 0.03,
                        "ordersPerRevenue", 0.01,
                        "serviceMinutesPerRevenue", 0.3,
                        "callsPerRevenue", 0.01));
        assertThat(ServingCosts.rate(measured, ActivityRates.NONE).orElseThrow())
                .isEqualByComparingTo("0.03");
        var dear = new ActivityRates(
                Map.of(ActivityDriver.SERVICE_MINUTES, new BigDecimal("0.5"), ActivityDriver.ORDERS, BigDecimal.ONE));
        assertThat(ServingCosts.rate(measured, dear).orElseThrow()).isEqualByComparingTo("0.19");
        assertThat(List.of(ServingCosts.rate(Map.of("marginRate", 0.3), dear))).allMatch(rate -> rate.isEmpty());
    }

    @Test
    void whereNothingIsBoughtNothingIsMeasured() {
        entry("CONTACT", "PHONE", null, null, "5", null);
        assertThat(costs.measured()).isEmpty();
    }

    private void entry(String kind, String channel, String amount, String discount, String cost, Integer minutes) {
        var at = Instant.parse("1931-03-01T12:00:00Z");
        costs.add(new Fact(
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                channel,
                at,
                at,
                null,
                decimal(amount),
                null,
                decimal(discount),
                decimal(cost),
                minutes));
    }

    private static BigDecimal decimal(String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
