package io.clientele.valuation.formula.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How unevenly customers share in a value (V17): Lorenz curve, Gini coefficient, the share of the best, and how few bring
 * most of it. Customers are added one by one, the most valuable first; what is kept does not grow with their number.
 *
 * <pre>G = [(n + 1) · S − 2 · Σ j · x_j] ÷ (n · Σ |x_j|),   j the rank in descending order, S = Σ x_j</pre>
 *
 * <p>Without negative values that is the Gini coefficient (Gini 1912; ranks after Lerman and Yitzhaki 1984); with them it is
 * the one of Raffinetti, Siletti and Vernizzi (2015), Statistical Methods and Applications 24, which stays within [0, 1].
 * The Lorenz curve (Lorenz 1905) runs from the least to the most valuable; with negative values it first falls below 0.
 */
public final class Concentration {

    private static final MathContext PRECISE = MathContext.DECIMAL64;

    private final long customers;
    private final BigDecimal total;
    private final BigDecimal wanted;
    private final int steps;
    private final double[] lorenz;
    private final double[] shares;
    private final double[] topSums;
    private long rank;
    private int nextStep;
    private BigDecimal sum = BigDecimal.ZERO;
    private double weighted;
    private BigDecimal absolute = BigDecimal.ZERO;
    private long below;
    private BigDecimal belowSum = BigDecimal.ZERO;
    private BigDecimal last;
    private long enough;

    /**
     * @param customers n, how many will be added
     * @param total S, what their values come to
     * @param steps of the Lorenz curve, at least 1
     * @param share of the total whose bearers are counted, such as 0.8
     * @param tops shares of the customers whose part is summed, such as 0.01, 0.2
     */
    public Concentration(long customers, BigDecimal total, int steps, double share, double... tops) {
        this.customers = customers;
        this.total = total;
        this.wanted = total.multiply(BigDecimal.valueOf(share));
        this.steps = steps;
        this.lorenz = new double[steps + 1];
        this.shares = tops.clone();
        this.topSums = new double[tops.length];
        lorenz[steps] = 1;
    }

    /** @throws IllegalArgumentException if it is above the one before, or more are added than were announced */
    public void add(BigDecimal value) {
        if (last != null && value.compareTo(last) > 0 || rank == customers) {
            throw new IllegalArgumentException("values come in descending order, " + customers + " of them");
        }
        last = value;
        double before = sum.doubleValue();
        rank++;
        sum = sum.add(value);
        absolute = absolute.add(value.abs());
        weighted += rank * value.doubleValue();
        if (value.signum() < 0) {
            below++;
            belowSum = belowSum.add(value);
        }
        if (enough == 0 && total.signum() > 0 && sum.compareTo(wanted) >= 0) {
            enough = rank;
        }
        for (int i = 0; i < shares.length; i++) {
            if (rank == Math.max(1, (long) Math.ceil(shares[i] * customers - 1e-9))) {
                topSums[i] = sum.doubleValue();
            }
        }
        reachSteps(before, value.doubleValue());
    }

    /** Step s of the curve lies where the best (1 − s/steps) · n end; between two customers it is a straight line. */
    private void reachSteps(double before, double value) {
        while (nextStep < steps && position(nextStep) <= rank + 1e-9) {
            double best = before + (position(nextStep) - (rank - 1)) * value;
            lorenz[steps - nextStep] = 1 - best / total.doubleValue();
            nextStep++;
        }
    }

    private double position(int step) {
        return (double) step * customers / steps;
    }

    /** The curve at 0, 1/steps, … 1 of the customers, least valuable first; empty unless the total is above 0. */
    public List<Double> lorenz() {
        var curve = new ArrayList<Double>(steps + 1);
        if (total.signum() > 0 && customers > 0) {
            curve.add(0.0);
            for (int i = 1; i < steps; i++) {
                curve.add(lorenz[i]);
            }
            curve.add(1.0);
        }
        return curve;
    }

    /** Between 0, all alike, and 1; empty while nobody has a value other than 0. */
    public OptionalDouble gini() {
        if (absolute.signum() == 0) {
            return OptionalDouble.empty();
        }
        double spread = (customers + 1) * sum.doubleValue() - 2 * weighted;
        return OptionalDouble.of(Math.clamp(spread / (customers * absolute.doubleValue()), 0, 1));
    }

    /** The part of the total that the best bring, in the order asked for; above 1 where others cost; empty without a total. */
    public List<Double> topShares() {
        var parts = new ArrayList<Double>();
        if (total.signum() > 0) {
            for (double top : topSums) {
                parts.add(top / total.doubleValue());
            }
        }
        return parts;
    }

    /** How many of the best it takes for the wanted share of the total; 0 unless the total is above 0. */
    public long enough() {
        return enough;
    }

    /** Customers below zero. */
    public long below() {
        return below;
    }

    /** What those below zero come to. */
    public BigDecimal belowSum() {
        return belowSum;
    }

    public long customers() {
        return customers;
    }

    public BigDecimal total() {
        return total;
    }

    /** The mean value; empty without customers. */
    public BigDecimal mean() {
        return customers == 0 ? BigDecimal.ZERO : total.divide(BigDecimal.valueOf(customers), PRECISE);
    }
}
