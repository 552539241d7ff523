package io.clientele.valuation.calculation;

import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.fit.BuyingProcesses;

@Schema(
        name = "BuyingQuestion",
        description =
                "A customer without a contract, by BG/NBD (Fader, Hardie and Lee 2005) or MBG/NBD (Batislam, Denizel"
                        + " and Filiztekin 2007)")
record BuyingQuestion(
        @Schema(
                description = "BG_NBD or MBG_NBD",
                examples = "BG_NBD",
                enumeration = {"BG_NBD", "MBG_NBD"})
        @NotNull
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
        return BuyingProcesses.of(
                model,
                Map.of("r", parameters.r(), "alpha", parameters.alpha(), "a", parameters.a(), "b", parameters.b()));
    }

    @Override
    public String unitOfParameters() {
        return parameters.timeUnit();
    }

    @Schema(name = "BetaGeometricNbdParameters", description = "As a fit or a paper gives them")
    record Parameters(
            @Schema(description = "Shape of the buying rate", examples = "0.243")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double r,

            @Schema(description = "Inverse scale of the buying rate, in units of time", examples = "4.414")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double alpha,

            @Schema(description = "First shape of the dropout probability", examples = "0.793")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double a,

            @Schema(description = "Second shape of the dropout probability", examples = "2.426")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double b,

            @Schema(
                    description =
                            "Unit in which alpha counts time; default: the timeUnit of the history; to be given where that is in periods",
                    examples = "P1W",
                    maxLength = 40)
            @Size(max = 40)
            String timeUnit) {}
}
