package io.clientele.valuation.formula.purchase;

import io.clientele.valuation.formula.numeric.GaussLegendre;

/**
 * The odds that a Pareto/NBD customer has left, and how they change with the parameters.
 *
 * <p>Having left at the age u, somewhere between t_x and T, against being alive at T:
 *
 * <pre>odds = s ∫_{t_x}^{T} ((α+T)/(α+u))^(r+x) ((β+T)/(β+u))^s du/(β+u)</pre>
 *
 * <p>The papers write the integral as a difference of two hypergeometric functions, which loses its digits where they are
 * nearly alike and overflows where x is large. Here it is taken as it stands: all of it is positive. In the variable
 * y = ln((m+u)/(m+t_x)), m the smaller of α and β, the integrand is log-concave, so that its one peak and the end of what
 * matters are found at once, and panels of ten nodes give it to about 10⁻¹².
 *
 * <p>An instance is a workplace for one thread; it holds the last answer.
 */
public final class ParetoDeparture {

    /** What is smaller than the peak by e⁻⁴⁵ adds nothing. */
    private static final double NOTHING = 45;

    private static final double LONGEST_PANEL = 2;
    private static final double STEEPEST_PANEL = 8;

    /** A range of y below this asks for care with differences. */
    private static final double NARROW = 1e-2;

    private static final int MASS = 0;
    private static final int LOG_NEAR = 1;
    private static final int LOG_FAR = 2;
    private static final int OVER_NEAR = 3;
    private static final int OVER_FAR = 4;

    private final double[] sums = new double[5];

    private final double r;
    private final double alpha;
    private final double s;
    private final double beta;

    private double logOdds;
    private double slopeR;
    private double slopeAlpha;
    private double slopeS;
    private double slopeBeta;

    private double near;
    private double far;
    private double nearPower;
    private double farPower;

    public ParetoDeparture(double r, double alpha, double s, double beta) {
        this.r = r;
        this.alpha = alpha;
        this.s = s;
        this.beta = beta;
    }

    /** The odds alone. */
    double logOdds(double frequency, double recency, double age) {
        integrate(frequency, recency, age, false);
        return logOdds;
    }

    /** The odds and their slopes. */
    public void withSlopes(double frequency, double recency, double age) {
        integrate(frequency, recency, age, true);
    }

    /** ln of the odds asked for last; −∞ for a customer seen just now. */
    public double logOdds() {
        return logOdds;
    }

    /** Its partial derivative by r; only after {@link #withSlopes}, as the others. */
    public double slopeR() {
        return slopeR;
    }

    public double slopeAlpha() {
        return slopeAlpha;
    }

    public double slopeS() {
        return slopeS;
    }

    public double slopeBeta() {
        return slopeBeta;
    }

    private void integrate(double frequency, double recency, double age, boolean slopes) {
        double silence = age - recency;
        if (silence == 0) {
            logOdds = Double.NEGATIVE_INFINITY;
            slopeR = slopeAlpha = slopeS = slopeBeta = 0;
            return;
        }
        double shape = r + frequency;
        double fromAlpha = alpha + recency;
        double fromBeta = beta + recency;
        boolean alphaIsNear = fromAlpha <= fromBeta;
        near = alphaIsNear ? fromAlpha : fromBeta;
        far = alphaIsNear ? fromBeta : fromAlpha;
        nearPower = alphaIsNear ? shape - 1 : s;
        farPower = alphaIsNear ? s + 1 : shape;
        double logAlpha = Math.log1p(silence / fromAlpha);
        double logBeta = Math.log1p(silence / fromBeta);
        double end = alphaIsNear ? logAlpha : logBeta;
        double peak = height(Math.min(end, top()));
        double reach = reach(end, peak);
        double change = 2 * peak - height(reach) - height(0);
        int panels = (int) Math.max(1, Math.ceil(Math.max(reach / LONGEST_PANEL, change / STEEPEST_PANEL)));
        collect(reach / panels, panels, peak);
        double mass = sums[MASS];
        double half = 0.5 * reach / panels;
        logOdds =
                Math.log(s) + shape * logAlpha + s * logBeta + Math.log(near / fromBeta) + peak + Math.log(half * mass);
        if (slopes) {
            double meanLogAlpha = sums[alphaIsNear ? LOG_NEAR : LOG_FAR] / mass;
            double meanLogBeta = sums[alphaIsNear ? LOG_FAR : LOG_NEAR] / mass;
            double overAlpha = sums[alphaIsNear ? OVER_NEAR : OVER_FAR] / mass;
            double overBeta = sums[alphaIsNear ? OVER_FAR : OVER_NEAR] / mass;
            slopeR = logAlpha - meanLogAlpha;
            slopeAlpha = shape * (1 / (alpha + age) - overAlpha);
            slopeS = 1 / s + logBeta - meanLogBeta;
            slopeBeta = s / (beta + age) - (s + 1) * overBeta;
        }
    }

    /**
     * Sums over the nodes. Where all of it is short against α and β, differences are taken by functions made for them; else
     * by the faster plain ones.
     */
    private void collect(double panel, int panels, double peak) {
        boolean narrow = panel * panels < NARROW;
        double half = 0.5 * panel;
        double mass = 0;
        double logNear = 0;
        double logFar = 0;
        double overNear = 0;
        double overFar = 0;
        for (int p = 0; p < panels; p++) {
            double middle = (p + 0.5) * panel;
            for (int i = 0; i < GaussLegendre.SIZE; i++) {
                double y = middle + half * GaussLegendre.node(i);
                double gone = near * (narrow ? Math.expm1(y) : Math.exp(y) - 1);
                double log = narrow ? Math.log1p(gone / far) : Math.log(1 + gone / far);
                double weight = GaussLegendre.weight(i) * Math.exp(-nearPower * y - farPower * log - peak);
                mass += weight;
                logNear += weight * y;
                logFar += weight * log;
                overNear += weight / (near + gone);
                overFar += weight / (far + gone);
            }
        }
        sums[MASS] = mass;
        sums[LOG_NEAR] = logNear;
        sums[LOG_FAR] = logFar;
        sums[OVER_NEAR] = overNear;
        sums[OVER_FAR] = overFar;
    }

    /** ln of the integrand in y, which is 0 at 0 and concave. */
    private double height(double y) {
        return -nearPower * y - farPower * Math.log1p(near * Math.expm1(y) / far);
    }

    private double slope(double y) {
        double gone = near * Math.expm1(y);
        return -nearPower - farPower * (near + gone) / (far + gone);
    }

    /** Where it is highest: at 0, unless it rises at first, which it does for r + x below 1. */
    private double top() {
        if (slope(0) <= 0) {
            return 0;
        }
        double ratio = -nearPower / farPower;
        return ratio >= 1 ? Double.POSITIVE_INFINITY : Math.log1p((ratio * far - near) / ((1 - ratio) * near));
    }

    /** Where it has become nothing, or the end: Newton's method from the right, which a concave curve never overshoots. */
    private double reach(double end, double peak) {
        double y = end;
        for (int i = 0; i < 60; i++) {
            double above = height(y) - (peak - NOTHING);
            if (above >= -NOTHING / 4) {
                return y;
            }
            y -= above / slope(y);
        }
        return y;
    }
}
