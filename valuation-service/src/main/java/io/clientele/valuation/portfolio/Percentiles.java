package io.clientele.valuation.portfolio;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

@Schema(name = "MoneyPercentiles", description = "Real values of real customers, not interpolated")
record Percentiles(
        @Schema(description = "A tenth of the customers is at or below it")
        Money p10,

        @Schema(description = "The lower median") Money p50,

        @Schema(description = "Nine tenths are at or below it")
        Money p90) {

    /** Null without customers. */
    static Percentiles of(List<BigDecimal> found, String currency) {
        return found.isEmpty()
                ? null
                : new Percentiles(
                        Money.of(found.get(0), currency),
                        Money.of(found.get(1), currency),
                        Money.of(found.get(2), currency));
    }
}
