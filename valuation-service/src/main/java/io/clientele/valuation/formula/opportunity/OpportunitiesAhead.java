package io.clientele.valuation.formula.opportunity;

import java.util.ArrayList;
import java.util.List;

import io.clientele.valuation.formula.numeric.RisingRatioSum;

/**
 * What {@link BetaGeometricBetaBernoulli} expects of one customer from any day on. Time ahead is counted in periods.
 *
 * <p>The paper looks from the end of a period only. In between we take the day of a period's opportunity for unknown, each
 * day as likely as another. Of a period of which the share f is over without a purchase its opportunity has then passed with
 * the posterior chance
 *
 * <pre>f · L(x, t_x, n + 1) / [(1 − f) · L(x, t_x, n) + f · L(x, t_x, n + 1)]</pre>
 *
 * <p>(L the likelihood of eq. 7), and every answer is the mean of the two that the paper gives, weighted by it. At the end of
 * a period it is the paper's own; in between it never jumps.
 */
public final class OpportunitiesAhead {

    /**
     * One of at most two cases.
     *
     * @param chance of it
     * @param n opportunities behind the customer
     * @param alive at the n-th
     * @param rate at which it takes an opportunity for which it is there
     * @param from when the stretch in which the next opportunity lies begins
     * @param to when it ends; each later one is a period long
     */
    record Case(double chance, int n, double alive, double rate, double from, double to) {}

    private final BetaGeometricBetaBernoulli model;
    private final int frequency;
    private final boolean living;
    private final List<Case> cases = new ArrayList<>(2);

    public OpportunitiesAhead(BetaGeometricBetaBernoulli model, BoughtPeriods history) {
        this(model, history, false);
    }

    private OpportunitiesAhead(BetaGeometricBetaBernoulli model, BoughtPeriods history, boolean living) {
        this.model = model;
        this.frequency = history.frequency();
        this.living = living;
        int x = history.frequency();
        int last = history.recency();
        int n = history.opportunities();
        double left = 1 - history.elapsed();
        if (history.decided()) {
            cases.add(given(1, x, last, n, left, left + 1));
            return;
        }
        double passed = 0;
        if (history.elapsed() > 0) {
            double missed = history.elapsed() * missing(last, n);
            passed = missed / (left + missed);
            cases.add(given(passed, x, last, n + 1, left, left + 1));
        }
        cases.add(given(1 - passed, x, last, n, 0, left));
    }

    /**
     * The same of a customer known not to have dropped out, however long its silence. The likelihoods are then those of a
     * customer who is still there, the first term of eq. 7 alone.
     */
    public static OpportunitiesAhead ofLiving(BetaGeometricBetaBernoulli model, BoughtPeriods history) {
        return new OpportunitiesAhead(model, history, true);
    }

    private Case given(double chance, int x, int last, int n, double from, double to) {
        return new Case(chance, n, living ? 1 : model.probabilityAlive(x, last, n), rate(n), from, to);
    }

    /** By what the likelihood is multiplied where one more opportunity was missed. */
    private double missing(int last, int n) {
        return living
                ? stays(n) * (1 - rate(n))
                : Math.exp(model.logLikelihood(frequency, last, n + 1) - model.logLikelihood(frequency, last, n));
    }

    /** P(a purchase in so many periods within a time), from 0 on: the distribution of which {@link #expectedPeriods} is the mean. */
    public double[] chances(double ahead) {
        return new PeriodsAhead(model, frequency).chances(cases, ahead);
    }

    /** The probability of not having dropped out yet. */
    public double probabilityAlive() {
        return cases.stream().mapToDouble(c -> c.chance * c.alive).sum();
    }

    /** The probability of being there for the next opportunity (eq. 11). */
    public double probabilityAliveNext() {
        return cases.stream().mapToDouble(c -> c.chance * c.alive * stays(c.n)).sum();
    }

    /** The probability of being there after a time. */
    public double probabilityAlive(double ahead) {
        double sum = 0;
        for (var one : cases) {
            double from = one.from;
            double to = one.to;
            double staying = one.chance * one.alive;
            int n = one.n;
            while (to <= ahead) {
                staying *= stays(n++);
                from = to++;
            }
            double part = Math.clamp((ahead - from) / (to - from), 0, 1);
            sum += staying * (1 - part + part * stays(n));
        }
        return sum;
    }

    /**
     * Periods with a purchase expected within each time from now (eq. 13 at the end of a period).
     *
     * @param ends ascending, each at least 0
     */
    public double[] expectedPeriods(double... ends) {
        double[] sums = new double[ends.length];
        for (var one : cases) {
            double from = one.from;
            double to = one.to;
            int n = one.n;
            double before = 0;
            double next = one.chance * one.alive * one.rate * stays(n);
            for (int k = 0; k < ends.length; k++) {
                while (to <= ends[k]) {
                    before += next;
                    next *= stays(++n);
                    from = to++;
                }
                sums[k] += before + next * Math.clamp((ends[k] - from) / (to - from), 0, 1);
            }
        }
        return sums;
    }

    /**
     * DERT, periods with a purchase without end, each discounted from the middle of the stretch it lies in (eq. 14, which
     * discounts from the end of the period, times (1 + d)^½ at the end of a period).
     *
     * @param rate d per period, at least 0
     * @return infinite without discount for γ ≤ 1
     */
    public double discountedForEver(double rate) {
        double step = Math.log1p(rate);
        double sum = 0;
        for (var one : cases) {
            double all = RisingRatioSum.forEver(model.delta() + one.n, model.gamma(), rate);
            double first = stays(one.n) / (1 + rate);
            double later = Math.max(0, all - first) * Math.exp(-step * (one.to - 1.5));
            double next = first * (1 + rate) * Math.exp(-step * (one.from + one.to) / 2);
            sum += one.chance * one.alive * one.rate * (next + later);
        }
        return sum;
    }

    /** At which a customer alive at the n-th opportunity takes one for which it is there. */
    private double rate(int n) {
        return (model.alpha() + frequency) / (model.alpha() + model.beta() + n);
    }

    /** That a customer alive at the n-th opportunity is at the next one. */
    private double stays(int n) {
        return (model.delta() + n) / (model.gamma() + model.delta() + n);
    }
}
