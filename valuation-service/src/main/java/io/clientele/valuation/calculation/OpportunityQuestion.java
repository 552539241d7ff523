package io.clientele.valuation.calculation;

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
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.calculation.answer.ClvAnswer;
import io.clientele.valuation.calculation.answer.CohortFit;
import io.clientele.valuation.calculation.answer.Inputs;
import io.clientele.valuation.calculation.answer.Silence;
import io.clientele.valuation.calculation.answer.Steps;
import io.clientele.valuation.calculation.answer.Terms;
import io.clientele.valuation.calculation.length.Periods;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;

@Schema(
        name = "OpportunityQuestion",
        description =
                "A customer without a contract who can buy at given opportunities only, by BG/BB (Fader, Hardie and Shang"
                        + " 2010)")
record OpportunityQuestion(
        @Schema(description = "BG_BB", examples = "BG_BB", enumeration = "BG_BB") @NotNull
        String model,

        @Schema(description = "As a fit or a paper gives them; else base, to which they are fitted") @Valid
        Parameters parameters,

        @Schema(
                description = "How many customers have which history, in place of parameters",
                minItems = 1,
                maxItems = 1000)
        @Size(min = 1, max = 1000)
        List<@NotNull @Valid Group> base,

        @NotNull @Valid History history,

        @Schema(description = "Time between opportunities", defaultValue = "P1Y", examples = "P1Y", maxLength = 40)
        @Size(max = 40)
        String interval,

        @Schema(
                description = "How far to look ahead, a whole number of intervals; absent: without end",
                examples = "P5Y",
                maxLength = 40)
        @Size(max = 40)
        String horizon,

        @Schema(description = "d, effective a year; absent: nothing is discounted", examples = "0.1")
        @DecimalMin("0")
        @DecimalMax("10")
        Double discountRate,

        @Schema(description = "The opportunity at which P(alive) falls to this is answered", defaultValue = "0.5")
        @DecimalMin("0.000001")
        @DecimalMax("0.999999")
        Double probability,

        @Schema(description = "Turns discounted purchases into a value") @Valid
        Money marginPerPurchase)
        implements ClvQuestion {

    @Override
    public ClvAnswer answer(Locale language) {
        history.check();
        var length = interval == null ? "P1Y" : interval;
        var time = Periods.of(length, "/interval", horizon);
        var fit = CohortFits.of(parameters, base);
        var m = fit == null
                ? new BetaGeometricBetaBernoulli(
                        parameters.alpha(), parameters.beta(), parameters.gamma(), parameters.delta())
                : fit.model();
        double alive = m.probabilityAlive(history.frequency(), history.recency(), history.opportunities());
        double next = m.probabilityAliveNext(history.frequency(), history.recency(), history.opportunities());
        double rate = time.rate(discountRate);
        double expected = purchases(m, 0, time);
        double discounted = purchases(m, rate, time);
        if (!Double.isFinite(discounted)) {
            throw Periods.noLimit(m.whyForEverHasNoLimit());
        }
        var steps = new Steps(language)
                .add("PROBABILITY_ALIVE", alive, "of not having left, given x, t_x and n", "给定 x、t_x 和 n，尚未流失的概率")
                .add("PROBABILITY_ALIVE_NEXT", next, "PROBABILITY_ALIVE × (δ + n)/(γ + δ + n)")
                .add(
                        "PURCHASE_RATE",
                        purchaseRate(m),
                        "(α + x)/(α + β + n), at an opportunity of who is there",
                        "(α + x)/(α + β + n)，尚未流失的客户在一次机会上购买的概率")
                .add(
                        "EXPECTED_PURCHASES",
                        expected,
                        "PROBABILITY_ALIVE × PURCHASE_RATE × Σ_{k ≥ 1} (δ + n)_k/(γ + δ + n)_k")
                .add("RATE_PER_INTERVAL", rate, "(1 + d)^(years of an interval) − 1", "(1 + d)^(每次间隔的年数) − 1")
                .add(
                        "DISCOUNTED_PURCHASES",
                        discounted,
                        "PROBABILITY_ALIVE × PURCHASE_RATE × Σ_{k ≥ 1} (δ + n)_k/(γ + δ + n)_k ·"
                                + " (1 + RATE_PER_INTERVAL)^−k");
        var value = value(discounted, steps);
        var silence = silence(m, time, steps);
        return new ClvAnswer.OfOpportunities(
                model,
                length,
                alive,
                next,
                Double.isFinite(expected) ? expected : null,
                discountRate == null ? null : discounted,
                value,
                silence,
                horizon,
                fit == null ? null : CohortFit.of(fit, m.parameters()),
                steps.taken(),
                inputs(m, length));
    }

    private Inputs.OfOpportunities inputs(BetaGeometricBetaBernoulli m, String length) {
        return new Inputs.OfOpportunities(
                m.parameters(),
                length,
                history.frequency(),
                history.recency(),
                history.opportunities(),
                horizon,
                discountRate,
                sought(),
                marginPerPurchase);
    }

    private double purchases(BetaGeometricBetaBernoulli m, double rate, Periods time) {
        int x = history.frequency();
        int last = history.recency();
        int n = history.opportunities();
        return time.endless()
                ? m.discountedPurchases(x, last, n, rate)
                : m.discountedPurchases(x, last, n, time.horizon(), rate);
    }

    private double purchaseRate(BetaGeometricBetaBernoulli m) {
        return (m.alpha() + history.frequency()) / (m.alpha() + m.beta() + history.opportunities());
    }

    private Money value(double discounted, Steps steps) {
        if (marginPerPurchase == null) {
            return null;
        }
        double value = discounted * marginPerPurchase.amount().doubleValue();
        steps.addValue(value, "DISCOUNTED_PURCHASES × marginPerPurchase");
        return Terms.money(value, marginPerPurchase.currency());
    }

    private double sought() {
        return probability == null ? 0.5 : probability;
    }

    private Silence silence(BetaGeometricBetaBernoulli m, Periods time, Steps steps) {
        double p = sought();
        int n = m.opportunitiesToProbabilityAlive(p, history.frequency(), history.recency());
        return n < 0 ? null : steps.addSilence(new Silence(p, time.days(n), time.days(n - history.opportunities())));
    }

    @Schema(name = "BetaGeometricBetaBernoulliParameters", description = "As a fit or a paper gives them")
    record Parameters(
            @Schema(description = "First shape of the probability to buy", examples = "1.2035")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double alpha,

            @Schema(description = "Second shape of the probability to buy", examples = "0.7497")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double beta,

            @Schema(description = "First shape of the probability to drop out", examples = "0.6567")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double gamma,

            @Schema(description = "Second shape of the probability to drop out", examples = "2.7834")
            @NotNull
            @DecimalMin("0.000001")
            @DecimalMax("10000000")
            Double delta) {}

    @Schema(
            name = "OpportunityHistory",
            description = "At which opportunities a customer bought, that of the first purchase left out")
    record History(
            @Schema(description = "x, purchases", examples = "6") @NotNull @Min(0) @Max(10_000)
            Integer frequency,

            @Schema(description = "t_x, the opportunity of the last one; 0 without one", examples = "6")
            @NotNull
            @Min(0)
            @Max(10_000)
            Integer recency,

            @Schema(description = "n, opportunities so far", examples = "6") @NotNull @Min(0) @Max(10_000)
            Integer opportunities) {

        void check() {
            var faults = new Faults();
            CohortFits.check(frequency, recency, opportunities, "/history", faults);
            faults.throwIfAny();
        }
    }

    @Schema(name = "OpportunityGroup", description = "Customers with the same history")
    record Group(
            @Schema(description = "x, purchases", examples = "6") @NotNull @Min(0) @Max(100)
            Integer frequency,

            @Schema(description = "t_x, the opportunity of the last one; 0 without one", examples = "6")
            @NotNull
            @Min(0)
            @Max(100)
            Integer recency,

            @Schema(description = "n, opportunities so far", examples = "6") @NotNull @Min(0) @Max(100)
            Integer opportunities,

            @Schema(description = "How many", examples = "1203") @NotNull @Min(1) @Max(1_000_000_000)
            Long customers) {}
}
