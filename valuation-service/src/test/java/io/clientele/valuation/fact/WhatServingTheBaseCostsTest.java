package io.clientele.valuation.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.ActivityRates;
import io.clientele.valuation.indicator.Told;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class WhatServingTheBaseCostsTest {

    /** Before anything that other tests tell. */
    private static final Instant LONG_AGO = Instant.parse("1932-12-31T00:00:00Z");

    @Inject
    Told told;

    @Inject
    ServingCosts costs;

    @Test
    void activitiesAreCountedOnceAndPricedByAnyPolicy() {
        for (int i = 0; i < 2; i++) {
            var story = told.of(UUID.randomUUID()).registered(1, "");
            story.entry("PURCHASE", "1931-03-01", "\"amount\":\"90\",\"discount\":\"10\",\"cost\":\"40\"");
            story.entry("SERVICE_CASE", "1931-03-02", "\"durationMinutes\":30,\"cost\":\"2\"");
            story.entry("CONTACT", "1931-03-03", "\"channel\":\"PHONE\"");
            story.entry("CONTACT", "1931-03-04", "\"channel\":\"WEB\",\"cost\":\"1\"");
            story.told();
        }
        var measured = costs.measured(LONG_AGO);
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
        assertThat(costs.measured(Instant.parse("1930-01-01T00:00:00Z"))).isEmpty();
        assertThat(List.of(ServingCosts.rate(Map.of("marginRate", 0.3), dear))).allMatch(rate -> rate.isEmpty());
    }
}
