package io.clientele.valuation.calculation;

import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.calculation.answer.ClvAnswer;
import io.clientele.valuation.calculation.answer.Inputs;
import io.clientele.valuation.calculation.answer.Terms;
import io.clientele.valuation.formula.contract.RetentionRateClv;

@Schema(name = "RetentionQuestion", description = "A customer who stays another year with a constant probability")
record RetentionQuestion(
        @Schema(description = "RETENTION_RATE", examples = "RETENTION_RATE", enumeration = "RETENTION_RATE") @NotNull
        String model,

        @Schema(description = "m, the margin of a year; may be negative") @NotNull @Valid
        Money yearlyMargin,

        @Schema(description = "ρ, the probability of staying another year", examples = "0.8")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        Double retentionRate,

        @Schema(description = "d, effective a year", examples = "0.1") @NotNull @DecimalMin("0") @DecimalMax("10")
        Double discountRate,

        @Schema(description = "How many years count; absent: without end", examples = "5") @Min(0) @Max(1000)
        Integer years)
        implements ClvQuestion {

    @Override
    public ClvAnswer answer(Locale language) {
        if (years == null && retentionRate >= 1 + discountRate) {
            throw Rejection.invalid(Fault.pointer(
                    "/retentionRate",
                    "NO_LIMIT",
                    "retentionRate must be below 1 + discountRate for a value without end; give years instead."));
        }
        var clv = new RetentionRateClv(yearlyMargin.amount().doubleValue(), retentionRate, discountRate);
        double value = years == null ? clv.value() : clv.value(years);
        int there = years == null ? Integer.MAX_VALUE : years;
        var currency = yearlyMargin.currency();
        return new ClvAnswer.OfRetention(
                model,
                Terms.money(value, currency),
                Terms.byYear(clv::value, there, value, currency),
                new Inputs.OfRetention(yearlyMargin, retentionRate, discountRate, years));
    }
}
