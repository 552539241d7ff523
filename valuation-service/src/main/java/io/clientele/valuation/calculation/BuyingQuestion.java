package io.clientele.valuation.calculation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;

@Schema(name = "BuyingQuestion", description = "A customer without a contract, by BG/NBD (Fader, Hardie and Lee 2005)")
record BuyingQuestion(
        @Schema(description = "BG_NBD", examples = "BG_NBD") @NotNull
        String model,

        @NotNull @Valid Parameters parameters,
        @NotNull @Valid BuyingHistory history,

        @Schema(description = "How far to look ahead, as ISO 8601 period", examples = "P52W", maxLength = 40)
        @NotNull
        @Size(max = 40)
        String horizon)
        implements ClvQuestion {

    @Override
    public ClvAnswer answer() {
        var faults = new Faults();
        var ahead = Lengths.period(horizon, "/horizon", faults);
        var unit = Lengths.unit(unitName(), "/history/timeUnit", faults);
        Lengths.refuse(faults);
        var read = history.in(unit);
        var m = new BetaGeometricNbd(parameters.r(), parameters.alpha(), parameters.a(), parameters.b());
        double alive = m.probabilityAlive(history.frequency(), read.recency(), read.age());
        double whileAlive = m.expectedPurchasesWhileAlive(history.frequency(), read.age(), ahead.in(unit));
        return new ClvAnswer.OfBuying(
                model,
                alive * whileAlive,
                alive,
                whileAlive,
                horizon,
                unit.iso(),
                read.recency() * unit.days(),
                read.age() * unit.days());
    }

    /** Parameters count time in their own unit if they name one, else in that of the history. */
    private String unitName() {
        return parameters.timeUnit() != null ? parameters.timeUnit() : history.unitName();
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
                    description = "Unit in which alpha counts time; default: the timeUnit of the history",
                    examples = "P1W",
                    maxLength = 40)
            @Size(max = 40)
            String timeUnit) {}
}
