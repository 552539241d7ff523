package io.clientele.valuation.formula.purchase;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalDouble;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.distribution.CountDistribution;
import io.clientele.valuation.formula.distribution.PurchasesInPeriods;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.BoughtPeriods;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.opportunity.OpportunitiesAhead;

/**
 * BG/BB in use: a calendar period is an opportunity to buy, taken or not (Fader, Hardie and Shang 2010).
 *
 * <p>The model expects periods with a purchase, not purchases. Of those it takes each to bring as many as the customer's own
 * whole periods bought in have brought, pulled towards the mean of the base by the weight of one period:
 *
 * <pre>purchases in a period bought in: (own purchases + base's mean) ÷ (own periods + 1)</pre>
 *
 * <p>so that all answers count purchases, as those of every other model do, and what is spent on one can be learned apart.
 *
 * @param process with its parameters as fitted
 * @param period that is one opportunity, in which the parameters count
 * @param purchasesEach the base's mean of purchases in a period bought in, at least 1
 * @param version of the fit, from 1
 * @param atTheEdge whether the fit ran to the edge of its parameters
 */
public record BuyingInPeriods(
        BetaGeometricBetaBernoulli process, CalendarPeriod period, double purchasesEach, int version, boolean atTheEdge)
        implements PurchaseModel {

    public BuyingInPeriods {
        Arguments.require(
                purchasesEach >= 1 && purchasesEach <= Double.MAX_VALUE, "purchasesEach", purchasesEach, "at least 1");
    }

    @Override
    public String name() {
        return BetaGeometricBetaBernoulli.CODE;
    }

    @Override
    public PurchaseHistory history(Iterable<Purchase> purchases, LocalDate asOf) {
        return PurchaseHistory.of(purchases, asOf, period);
    }

    @Override
    public OptionalDouble probabilityAlive(PurchaseHistory history) {
        return history.purchases() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(ahead(history).probabilityAlive());
    }

    /** The probability of being there after a time; 0 for a prospect. */
    public double probabilityAlive(PurchaseHistory history, ModelTime after) {
        return history.purchases() == 0 ? 0 : ahead(history).probabilityAlive(after.in(period.length()));
    }

    @Override
    public double[] expectedPurchases(PurchaseHistory history, double[] horizonDays) {
        double[] expected = expectedPeriods(history, horizonDays);
        double each = history.purchases() == 0 ? 0 : purchasesEach(history.periods());
        for (int i = 0; i < expected.length; i++) {
            expected[i] *= each;
        }
        return expected;
    }

    /** Purchases expected within each horizon of a customer known not to have left; no prospect. */
    public double[] expectedPurchasesWhileAlive(PurchaseHistory history, double[] horizonDays) {
        double each = purchasesEach(history.periods());
        double[] periods =
                OpportunitiesAhead.ofLiving(process, history.periods()).expectedPeriods(inPeriods(horizonDays));
        return Arrays.stream(periods).map(p -> p * each).toArray();
    }

    /** Periods with a purchase within each horizon; 0 for a prospect. */
    public double[] expectedPeriods(PurchaseHistory history, double[] horizonDays) {
        return history.purchases() == 0
                ? new double[horizonDays.length]
                : ahead(history).expectedPeriods(inPeriods(horizonDays));
    }

    private double[] inPeriods(double[] days) {
        return Arrays.stream(days).map(d -> d / period.length().days()).toArray();
    }

    @Override
    public CountDistribution purchasesAhead(PurchaseHistory history, ModelTime horizon) {
        return new PurchasesInPeriods(
                ahead(history).chances(horizon.in(period.length())), purchasesEach(history.periods()) - 1);
    }

    /** Purchases in a period bought in: the customer's own mean, pulled towards that of the base. */
    public double purchasesEach(BoughtPeriods bought) {
        return (bought.purchases() + purchasesEach) / (bought.whole() + 1);
    }

    /** What comes of one customer, no prospect. */
    public OpportunitiesAhead ahead(PurchaseHistory history) {
        return new OpportunitiesAhead(process, history.periods());
    }
}
