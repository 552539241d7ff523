package io.clientele.valuation.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.clientele.valuation.formula.ahp.AhpWeights;
import io.clientele.valuation.formula.ahp.Judgements;
import io.clientele.valuation.formula.contract.Annuity;
import io.clientele.valuation.formula.contract.RetentionRateClv;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometric;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometricFit;
import io.clientele.valuation.formula.contract.Tenures;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulliFit;
import io.clientele.valuation.formula.opportunity.BoughtPeriods;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.opportunity.OpportunitiesAhead;
import io.clientele.valuation.formula.opportunity.OpportunityHistories;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.fit.BuyingProcesses;
import io.clientele.valuation.formula.spend.GammaGamma;

/** The formulas that are held against the literature. Whoever breaks one must see the certification fail. */
interface CertifiedFormulas {

    default double annuity(double yearlyNetCashFlow, double discountRate, double years) {
        return new Annuity(yearlyNetCashFlow, discountRate, years).value();
    }

    default double annuityDerivative(double yearlyNetCashFlow, double discountRate, double years) {
        return new Annuity(yearlyNetCashFlow, discountRate, years).derivative();
    }

    default double retention(double yearlyMargin, double retentionRate, double discountRate) {
        return new RetentionRateClv(yearlyMargin, retentionRate, discountRate).value();
    }

    default BuyingProcess buying(String model, Map<String, Double> parameters) {
        return BuyingProcesses.of(model, parameters);
    }

    default AhpWeights ahp(List<List<Double>> judgements) {
        return AhpWeights.of(Judgements.of(judgements));
    }

    default ShiftedBetaGeometric contracts(long... survivors) {
        return ShiftedBetaGeometricFit.fit(Tenures.ofSurvivors(survivors), FitProgress.UNWATCHED)
                .model();
    }

    default double lifetime(double alpha, double beta, double rate) {
        return new ShiftedBetaGeometric(alpha, beta).discountedExpectedLifetime(rate);
    }

    default double residualLifetime(double alpha, double beta, double rate, int periods) {
        return new ShiftedBetaGeometric(alpha, beta).discountedExpectedResidualLifetime(rate, periods);
    }

    /** Of somebody known to be there, without end. */
    default double discountedPurchases(BuyingProcess model, int frequency, double age, double delta) {
        return model.discountedPurchasesWhileAlive(frequency, age, Double.POSITIVE_INFINITY, delta);
    }

    default double discountedPurchases(
            BetaGeometricBetaBernoulli model, int frequency, int recency, int opportunities, double rate) {
        return model.discountedPurchases(frequency, recency, opportunities, rate);
    }

    /** As customers are valued: at the end of the last of so many years, none of them bought in. */
    default OpportunitiesAhead silentYears(BetaGeometricBetaBernoulli model, int years) {
        var first = LocalDate.of(2000, 7, 1);
        var end = LocalDate.of(2000 + years, 12, 31);
        return new OpportunitiesAhead(model, BoughtPeriods.between(first, first, 0, end, CalendarPeriod.YEAR));
    }

    default Fit<BetaGeometricBetaBernoulli> opportunities(OpportunityHistories histories) {
        return BetaGeometricBetaBernoulliFit.fit(histories, FitProgress.UNWATCHED);
    }

    default GammaGamma spend(double p, double q, double gamma) {
        return new GammaGamma(p, q, gamma);
    }
}
