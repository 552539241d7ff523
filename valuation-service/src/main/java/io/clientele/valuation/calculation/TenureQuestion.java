package io.clientele.valuation.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.calculation.answer.ClvAnswer;
import io.clientele.valuation.calculation.answer.CohortFit;
import io.clientele.valuation.calculation.answer.Inputs;
import io.clientele.valuation.calculation.answer.Retention;
import io.clientele.valuation.calculation.answer.Steps;
import io.clientele.valuation.calculation.answer.Terms;
import io.clientele.valuation.calculation.length.Periods;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometric;

@Schema(
        name = "TenureQuestion",
        description =
                "A customer under contract who decides at the end of every period, by the shifted beta-geometric model"
                        + " (Fader and Hardie 2007, 2010)")
record TenureQuestion(
        @Schema(
                description = "SHIFTED_BETA_GEOMETRIC",
                examples = "SHIFTED_BETA_GEOMETRIC",
                enumeration = "SHIFTED_BETA_GEOMETRIC")
        @NotNull
        String model,

        @Schema(description = "As a fit or a paper gives them; else survivors, to which they are fitted") @Valid
        Parameters parameters,

        @Schema(
                description = "Customers of a cohort left after 0, 1, 2, … renewals, in place of parameters",
                examples = "[1000,631,468,382,326,289,262,241]",
                minItems = 2,
                maxItems = 1000)
        @Size(min = 2, max = 1000)
        List<@NotNull @Min(0) @Max(1_000_000_000) Long> survivors,

        @Schema(
                description = "n, periods so far: 0 for a new customer, else one who is about to decide on the next",
                defaultValue = "0",
                examples = "1")
        @Min(0)
        @Max(1_000_000)
        Integer periods,

        @Schema(description = "Length of a period", defaultValue = "P1Y", examples = "P1Y", maxLength = 40)
        @Size(max = 40)
        String period,

        @Schema(
                description = "How far to look ahead, a whole number of periods; absent: without end",
                examples = "P5Y",
                maxLength = 40)
        @Size(max = 40)
        String horizon,

        @Schema(description = "d, effective a year; absent: nothing is discounted", examples = "0.1")
        @DecimalMin("0")
        @DecimalMax("10")
        Double discountRate,

        @Schema(description = "Turns discounted periods into a value") @Valid
        Money marginPerPeriod)
        implements ClvQuestion {

    private static final int SHOWN = 12;

    @Override
    public ClvAnswer answer(Locale language) {
        var length = period == null ? "P1Y" : period;
        int spent = periods == null ? 0 : periods;
        var time = Periods.of(length, "/period", horizon);
        var fit = CohortFits.of(parameters, survivors);
        var m = fit == null ? new ShiftedBetaGeometric(parameters.alpha(), parameters.beta()) : fit.model();
        double rate = time.rate(discountRate);
        double expected = lifetime(m, spent, 0, time);
        double discounted = lifetime(m, spent, rate, time);
        if (Double.isInfinite(discounted)) {
            throw Periods.noLimit(m.whyForEverHasNoLimit());
        }
        var steps = new Steps(language)
                .add("RATE_PER_PERIOD", rate, "(1 + d)^(years of a period) − 1", "(1 + d)^(每期的年数) − 1")
                .add(
                        "RETENTION_RATE",
                        m.retentionRate(Math.max(1, spent)),
                        (spent == 0 ? "β/(α + β)" : "(β + n − 1)/(α + β + n − 1)") + ", of those who decide next",
                        (spent == 0 ? "β/(α + β)" : "(β + n − 1)/(α + β + n − 1)") + "，下一次决定续约者所占比例")
                .add("EXPECTED_PERIODS", expected, spent == 0 ? "Σ_{t ≥ 0} S(t)" : "Σ_{t ≥ n} S(t)/S(n − 1)")
                .add(
                        "DISCOUNTED_PERIODS",
                        discounted,
                        spent == 0
                                ? "Σ_{t ≥ 0} S(t) · (1 + RATE_PER_PERIOD)^−t"
                                : "Σ_{t ≥ n} S(t)/S(n − 1) · (1 + RATE_PER_PERIOD)^(n − t)");
        var value = value(discounted, steps);
        return new ClvAnswer.OfTenure(
                model,
                length,
                spent,
                Double.isFinite(expected) ? expected : null,
                discountRate == null ? null : discounted,
                value,
                curve(m, spent, time),
                horizon,
                fit == null ? null : CohortFit.of(fit, m.parameters()),
                steps.taken(),
                new Inputs.OfTenure(m.parameters(), length, spent, horizon, discountRate, marginPerPeriod));
    }

    private static double lifetime(ShiftedBetaGeometric m, int spent, double rate, Periods time) {
        if (!time.endless()) {
            return m.discountedExpectedResidualLifetime(rate, spent, time.horizon());
        }
        return spent == 0 ? m.discountedExpectedLifetime(rate) : m.discountedExpectedResidualLifetime(rate, spent);
    }

    private Money value(double discounted, Steps steps) {
        if (marginPerPeriod == null) {
            return null;
        }
        double value = discounted * marginPerPeriod.amount().doubleValue();
        steps.addValue(value, "DISCOUNTED_PERIODS × marginPerPeriod");
        return Terms.money(value, marginPerPeriod.currency());
    }

    private static List<Retention> curve(ShiftedBetaGeometric m, int spent, Periods time) {
        int shown = time.endless() ? SHOWN : Math.min(SHOWN, time.horizon());
        var curve = new ArrayList<Retention>();
        for (int k = 1; k <= shown; k++) {
            int next = spent + k;
            double survival = spent == 0 ? m.survival(k - 1) : m.survival(spent, k);
            curve.add(new Retention(next, survival, m.retentionRate(next)));
        }
        return curve;
    }

    @Schema(name = "ShiftedBetaGeometricParameters", description = "As a fit or a paper gives them")
    record Parameters(
            @Schema(description = "First shape of the probability of leaving", examples = "3.80")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double alpha,

            @Schema(description = "Second shape of the probability of leaving", examples = "15.20")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double beta) {}
}
