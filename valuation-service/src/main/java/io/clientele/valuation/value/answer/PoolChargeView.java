package io.clientele.valuation.value.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.CurrentValue;
import io.clientele.valuation.value.CustomerValue;

@Schema(name = "PoolCharge", description = "What a pool of activity cost charges the customer: rate × units")
record PoolChargeView(
        @Schema(
                description = "CURRENT_VALUE or PAST_VALUE: the value that carries the cost",
                examples = "CURRENT_VALUE")
        String within,

        @Schema(description = "The pool, as named in the terms of the value", examples = "FIELD_SALES")
        String pool,

        @Schema(description = "What was counted", examples = "VISITS")
        ActivityDriver driver,

        @Schema(
                description = "What one unit costs in base currency, exact",
                implementation = String.class,
                examples = "83.3333333333")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal rate,

        @Schema(description = "How much was counted", implementation = String.class, examples = "4")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal units,

        @Schema(
                description =
                        "rate × units, rounded by itself; the largest term of a value may be a smallest unit off, since it"
                                + " carries what rounding the others has left")
        Money cost,

        @Schema(description = "Ids of the journal entries that were counted, in the order in which they occurred")
        List<UUID> entries) {

    static List<PoolChargeView> of(CustomerValue value, String currency) {
        var views = new ArrayList<PoolChargeView>();
        add("CURRENT_VALUE", value, value.worth().present(), currency, views);
        add("PAST_VALUE", value, value.worth().past(), currency, views);
        return views;
    }

    private static void add(
            String within, CustomerValue value, CurrentValue window, String currency, List<PoolChargeView> views) {
        for (var charge : value.charges(window)) {
            var pool = charge.pool();
            views.add(new PoolChargeView(
                    within,
                    pool.code(),
                    pool.driver(),
                    pool.rate(),
                    charge.units(),
                    Money.of(charge.amount(), currency),
                    charge.entries()));
        }
    }
}
