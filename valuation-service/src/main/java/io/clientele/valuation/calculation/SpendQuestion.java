package io.clientele.valuation.calculation;

import java.util.List;
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
import io.clientele.valuation.calculation.answer.Step;
import io.clientele.valuation.calculation.answer.Steps;
import io.clientele.valuation.calculation.answer.Terms;
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
        if (history.frequency() == 0 && mean > 0) {
            throw refused(
                    "/history/meanSpend/amount",
                    "OUT_OF_RANGE",
                    "meanSpend must be 0 without a repeat occasion: it is the mean of those.");
        }
        if (population.isEmpty() && (history.frequency() == 0 || mean == 0)) {
            throw refused(
                    "/parameters/q", "NO_POPULATION_MEAN", "q must be above 1 for a customer without repeat spend.");
        }
        return new ClvAnswer.OfSpend(
                model,
                Terms.money(m.expectedSpend(history.frequency(), mean), currency),
                population.isPresent() ? Terms.money(population.getAsDouble(), currency) : null,
                m.hasExpectedSpend(history.frequency(), mean)
                        ? expectation(m, mean, new Steps(language))
                        : standIn(m, mean, new Steps(language)),
                new Inputs.OfSpend(m.parameters(), history.frequency(), history.meanSpend()));
    }

    /** p γ and p x m, both over p x + q − 1; the second is 0 for who has no repeat spend. */
    private List<Step> expectation(GammaGamma m, double mean, Steps steps) {
        int x = mean == 0 ? 0 : history.frequency();
        double weight = m.p() * x + (m.q() - 1);
        double population = m.p() * m.gamma() / weight;
        double own = m.p() * x * mean / weight;
        return steps.add(
                        "WEIGHT",
                        weight,
                        "p · x + q − 1, with x = 0 where nothing was spent again",
                        "p · x + q − 1；没有重复消费时 x = 0")
                .add(
                        "FROM_THE_POPULATION",
                        population,
                        "p · γ ÷ WEIGHT: what the spend of all customers adds",
                        "p · γ ÷ WEIGHT：全体客户的消费水平所占部分")
                .add(
                        "FROM_OWN_SPEND",
                        own,
                        "p · x · m ÷ WEIGHT: what the own repeat spend adds",
                        "p · x · m ÷ WEIGHT：客户自身重复消费所占部分")
                .add("EXPECTED_SPEND", population + own, "FROM_THE_POPULATION + FROM_OWN_SPEND")
                .taken();
    }

    private List<Step> standIn(GammaGamma m, double mean, Steps steps) {
        return steps.add(
                        "SHAPE",
                        m.p() * history.frequency() + m.q(),
                        "p · x + q: not above 1, so that no expectation exists",
                        "p · x + q：不大于 1，期望不存在")
                .add("OWN_MEAN", mean, "m, the own mean, which stands in for an expectation", "m，客户自身的平均消费，代替期望")
                .taken();
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

            @Schema(description = "Mean spend on the repeat occasions; must be 0 without one") @NotNull @Valid
            Money meanSpend) {}
}
