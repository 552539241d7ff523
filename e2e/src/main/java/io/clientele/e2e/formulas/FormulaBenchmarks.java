package io.clientele.e2e.formulas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.contract.Annuity;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometric;
import io.clientele.valuation.formula.lifetime.ForecastYear;
import io.clientele.valuation.formula.lifetime.FuturePolicy;
import io.clientele.valuation.formula.lifetime.PurchaseForecast;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.BoughtPeriods;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.opportunity.OpportunitiesAhead;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.purchase.ParetoNbd;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.GammaGamma;

/**
 * What one question to a formula takes, in nanoseconds: {@code ./clientele bench formulas}, with JMH's own options behind it
 * ({@code ./clientele bench formulas Pareto -f 1}). Questions go round through a thousand different histories.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FormulaBenchmarks {

    private static final int HISTORIES = 1_024;
    private static final double YEAR = 52;
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    private final BuyingProcess bgNbd = new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426);
    private final BuyingProcess mbgNbd = new ModifiedBetaGeometricNbd(0.525, 6.183, 0.891, 1.614);
    private final BuyingProcess paretoNbd = new ParetoNbd(0.553, 10.578, 0.606, 11.669);
    private final GammaGamma gammaGamma = new GammaGamma(6.25, 3.74, 15.44);
    private final ShiftedBetaGeometric contracts = new ShiftedBetaGeometric(3.80, 15.20);
    private final BetaGeometricBetaBernoulli opportunities = new BetaGeometricBetaBernoulli(1.204, 0.750, 0.657, 2.783);
    private final PurchaseModel fitted = new PurchaseModel.Fitted(bgNbd, ModelTime.WEEK, 1);
    private final PurchaseForecast forecast = new PurchaseForecast(fitted, FuturePolicy.DEFAULT);

    private final int[] frequency = new int[HISTORIES];
    private final double[] recency = new double[HISTORIES];
    private final double[] age = new double[HISTORIES];
    private final PurchaseHistory[] seen = new PurchaseHistory[HISTORIES];
    private final BoughtPeriods[] bought = new BoughtPeriods[HISTORIES];
    private int next;

    /** Drawn with a fixed seed. */
    public FormulaBenchmarks() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < HISTORIES; i++) {
            frequency[i] = (int) (30 * Math.pow(random.nextDouble(), 4));
            int days = 30 + random.nextInt(500);
            int last = frequency[i] == 0 ? 0 : 1 + random.nextInt(days);
            age[i] = days / 7.0;
            recency[i] = last / 7.0;
            seen[i] = PurchaseHistory.seen(frequency[i], last, days);
            int months = Math.min(frequency[i], last / 31);
            bought[i] = BoughtPeriods.between(
                    START, START.plusMonths(last / 31), months, START.plusDays(days), CalendarPeriod.MONTH);
        }
    }

    private int one() {
        next = next + 1 & HISTORIES - 1;
        return next;
    }

    @Benchmark
    public double bgNbdProbabilityAlive() {
        int i = one();
        return bgNbd.probabilityAlive(frequency[i], recency[i], age[i]);
    }

    @Benchmark
    public double bgNbdExpectedPurchases() {
        int i = one();
        return bgNbd.expectedPurchases(frequency[i], recency[i], age[i], YEAR);
    }

    @Benchmark
    public double bgNbdLogLikelihood() {
        int i = one();
        return bgNbd.logLikelihood(frequency[i], recency[i], age[i]);
    }

    @Benchmark
    public double mbgNbdExpectedPurchases() {
        int i = one();
        return mbgNbd.expectedPurchases(frequency[i], recency[i], age[i], YEAR);
    }

    @Benchmark
    public double paretoNbdProbabilityAlive() {
        int i = one();
        return paretoNbd.probabilityAlive(frequency[i], recency[i], age[i]);
    }

    @Benchmark
    public double paretoNbdExpectedPurchases() {
        int i = one();
        return paretoNbd.expectedPurchases(frequency[i], recency[i], age[i], YEAR);
    }

    @Benchmark
    public double gammaGammaExpectedSpend() {
        int i = one();
        return gammaGamma.expectedSpend(frequency[i], 10 + recency[i]);
    }

    @Benchmark
    public double shiftedBetaGeometricResidualLifetime() {
        return contracts.discountedExpectedResidualLifetime(0.1, 1 + (one() & 15));
    }

    @Benchmark
    public double bgBbExpectedPurchases() {
        return opportunities.expectedPurchases(3, 4 + (one() & 1), 6, 5);
    }

    /** From any day of a running period on: P(alive) and three years ahead. */
    @Benchmark
    public double bgBbFromAnyDay() {
        var ahead = new OpportunitiesAhead(opportunities, bought[one()]);
        return ahead.probabilityAlive() + ahead.expectedPeriods(36)[0];
    }

    @Benchmark
    public double annuityWithDerivative() {
        var annuity = new Annuity(10_000, 0.1, 1 + (one() & 15));
        return annuity.value() + annuity.derivative();
    }

    /** Three years in monthly steps, discounted, with what is kept of earlier customers of the same frequency and age. */
    @Benchmark
    public double discountedPurchasesOfThreeYears() {
        double sum = 0;
        for (ForecastYear year : forecast.of(seen[one()])) {
            sum += year.discountedPurchases();
        }
        return sum;
    }

    /** For comparison: one addition of money. */
    @Benchmark
    public BigDecimal moneyAdded() {
        return BigDecimal.valueOf(one(), 2).add(BigDecimal.TEN);
    }
}
