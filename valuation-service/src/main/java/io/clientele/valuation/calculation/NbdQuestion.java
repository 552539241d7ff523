package io.clientele.valuation.calculation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.Nbd;

@Schema(name = "NbdQuestion", description = "A customer who never leaves, by NBD (Ehrenberg 1959)")
record NbdQuestion(
        @Schema(description = "NBD", examples = "NBD", enumeration = "NBD") @NotNull
        String model,

        @NotNull @Valid Parameters parameters,
        @NotNull @Valid BuyingHistory history,

        @Schema(
                description = "How far to look ahead, as ISO 8601 period; absent: without end",
                examples = "P52W",
                maxLength = 40)
        @Size(max = 40)
        String horizon,

        @Schema(description = "d, effective a year; absent: nothing is discounted", examples = "0.1")
        @DecimalMin("0")
        @DecimalMax("10")
        Double discountRate,

        @Schema(description = "The age at which P(alive) falls to this is answered", defaultValue = "0.5")
        @DecimalMin("0.000001")
        @DecimalMax("0.999999")
        Double probability,

        @Schema(description = "Turns discounted purchases into a value") @Valid
        Money marginPerPurchase)
        implements BuyingAsked {

    @Override
    public BuyingProcess process() {
        return new Nbd(parameters.r(), parameters.alpha());
    }

    @Override
    public String unitOfParameters() {
        return parameters.timeUnit();
    }

    @Schema(name = "NbdParameters", description = "As a fit or a paper gives them")
    record Parameters(
            @Schema(description = "Shape of the buying rate", examples = "0.385")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double r,

            @Schema(description = "Inverse scale of the buying rate, in units of time", examples = "12.072")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double alpha,

            @Schema(
                    description =
                            "Unit in which alpha counts time; default: the timeUnit of the history; to be given where that is in periods",
                    examples = "P1W",
                    maxLength = 40)
            @Size(max = 40)
            String timeUnit) {}
}
