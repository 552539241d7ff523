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
import io.clientele.valuation.formula.spend.GammaGamma;

@Schema(name = "SpendQuestion", description = "Spend on a purchase, by Gamma-Gamma (Fader and Hardie 2013)")
record SpendQuestion(
        @Schema(description = "GAMMA_GAMMA", examples = "GAMMA_GAMMA", enumeration = "GAMMA_GAMMA") @NotNull
        String model,

        @NotNull @Valid Parameters parameters,
        @NotNull @Valid History history)
        implements ClvQuestion {

    @Override
    public ClvAnswer answer(Locale language) {
        var m = new GammaGamma(parameters.p(), parameters.q(), parameters.gamma());
        double mean = history.meanSpend().amount().doubleValue();
        var currency = history.meanSpend().currency();
        var population = m.populationMeanSpend();
        if (mean < 0) {
            throw refused("/history/meanSpend/amount", "OUT_OF_RANGE", "meanSpend must be at least 0.");
        }
        if (population.isEmpty() && (history.frequency() == 0 || mean == 0)) {
            throw refused(
                    "/parameters/q", "NO_POPULATION_MEAN", "q must be above 1 for a customer without repeat spend.");
        }
        return new ClvAnswer.OfSpend(
                model,
                Terms.money(m.expectedSpend(history.frequency(), mean), currency),
                population.isPresent() ? Terms.money(population.getAsDouble(), currency) : null);
    }

    private static Rejection refused(String pointer, String code, String detail) {
        return Rejection.invalid(Fault.pointer(pointer, code, detail));
    }

    @Schema(name = "GammaGammaParameters", description = "As a fit or a paper gives them")
    record Parameters(
            @Schema(description = "Shape of the spend on an occasion", examples = "6.25")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double p,

            @Schema(description = "Shape over the customers", examples = "3.74")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double q,

            @Schema(description = "Scale over the customers, in money", examples = "15.44")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double gamma) {}

    @Schema(name = "SpendHistory", description = "What a customer spent on its repeat occasions")
    record History(
            @Schema(description = "x, the repeat occasions", examples = "3") @NotNull @Min(0) @Max(1_000_000)
            Integer frequency,

            @Schema(description = "Mean spend on the repeat occasions; 0 without one") @NotNull @Valid
            Money meanSpend) {}
}
