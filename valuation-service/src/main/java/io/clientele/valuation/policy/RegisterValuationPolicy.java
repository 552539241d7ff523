package io.clientele.valuation.policy;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.lifetime.FuturePolicy;

/** A valuation policy to keep, or to try. */
@Schema(description = "What the future is seen by from its activation on")
public record RegisterValuationPolicy(
        @Schema(description = "The policy in words", required = true, maxLength = 200, examples = "Cautious, 2027")
        @NotNull
        @Size(max = 200)
        String name,

        @Schema(
                description = "What a year of waiting costs, effective a year",
                required = true,
                minimum = "-0.99",
                maximum = "10",
                examples = "0.12")
        @NotNull
        @DecimalMin("-0.99")
        @DecimalMax("10")
        Double discountRate,

        @Schema(
                description = "How far the future value looks ahead, up to 100 years",
                required = true,
                pattern = "^P([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?$",
                examples = "P5Y")
        @NotNull
        @Size(max = 40)
        @Pattern(
                regexp = "P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?",
                message = "must be a period such as P3Y")
        String horizon,

        @Schema(
                description = "Margin on revenue where no cost of goods is known at all, the customer's or the base's",
                required = true,
                minimum = "-10",
                maximum = "1",
                examples = "0.4")
        @NotNull
        @DecimalMin("-10")
        @DecimalMax("1")
        Double defaultMarginRate) {

    FuturePolicy future() {
        var ahead = ModelTime.parse(horizon);
        if (ahead.days() <= 0 || ahead.years() > 100) {
            throw Rejection.invalid(
                    Fault.pointer("/horizon", "OUT_OF_RANGE", "horizon must be above 0 and at most 100 years."));
        }
        return new FuturePolicy(ahead, discountRate);
    }
}
