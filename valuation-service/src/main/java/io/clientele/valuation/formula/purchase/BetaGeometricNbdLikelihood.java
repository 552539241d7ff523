package io.clientele.valuation.formula.purchase;

import java.util.stream.IntStream;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.numeric.LogGammaRatio;
import io.clientele.valuation.formula.numeric.QuasiNewton;

/**
 * The BG/NBD log-likelihood of a whole base with its gradient, arranged so that one evaluation is a few passes over
 * arrays.
 *
 * <p>With L(t) = ln(1 + t/α), a history contributes
 *
 * <pre>
 * ln (r)_x − x ln α − (r + x) L(T)            buying           needs the number of customers by x and by T
 * + ln (b)_x − ln (a + b)_x                   staying          by x
 * + ln(1 + e^z),  x &gt; 0 only                  left or not      by history
 *   z = ln a − ln(b + x − 1) + (r + x) (L(T) − L(t_x))
 * </pre>
 *
 * <p>so that logarithms are taken once for each day that occurs, gamma functions once for each x, and only the last line
 * visits histories. Parameters are ln r, ln α, ln a, ln b; the value is the mean over customers, negated.
 */
public final class BetaGeometricNbdLikelihood implements QuasiNewton.Objective {

    private static final int R = 0;
    private static final int ALPHA = 1;
    private static final int A = 2;
    private static final int B = 3;

    private final double customers;

    private final double[] days;
    private final double[] customersByAge;
    private final double[] repeatsByAge;

    private final int[] frequencies;
    private final double[] customersByFrequency;

    private final int[] frequencyOf;
    private final int[] recencyOf;
    private final int[] ageOf;
    private final double[] countOf;

    private final double[] logAge;
    private final double[] slopeOfLogAge;

    /** @param unit the unit in which α is to be expressed */
    public BetaGeometricNbdLikelihood(DistinctHistories histories, ModelTime unit) {
        int n = histories.size();
        int[] dayNumbers = IntStream.range(0, n)
                .flatMap(i -> IntStream.of(histories.recencyDays(i), histories.ageDays(i)))
                .sorted()
                .distinct()
                .toArray();
        int[] indexOfDay = new int[dayNumbers.length == 0 ? 0 : dayNumbers[dayNumbers.length - 1] + 1];
        days = new double[dayNumbers.length];
        for (int d = 0; d < days.length; d++) {
            days[d] = dayNumbers[d] / unit.days();
            indexOfDay[dayNumbers[d]] = d;
        }
        customers = histories.customers();
        customersByAge = new double[days.length];
        repeatsByAge = new double[days.length];
        logAge = new double[days.length];
        slopeOfLogAge = new double[days.length];
        frequencies = IntStream.range(0, n).map(histories::frequency).distinct().toArray();
        customersByFrequency = new double[frequencies.length];
        int first = 0;
        while (first < n && histories.frequency(first) == 0) {
            first++;
        }
        frequencyOf = new int[n - first];
        recencyOf = new int[n - first];
        ageOf = new int[n - first];
        countOf = new double[n - first];
        for (int i = 0, f = 0; i < n; i++) {
            f += frequencies[f] == histories.frequency(i) ? 0 : 1;
            int age = indexOfDay[histories.ageDays(i)];
            double count = histories.count(i);
            customersByFrequency[f] += count;
            customersByAge[age] += count;
            repeatsByAge[age] += count * histories.frequency(i);
            if (i >= first) {
                frequencyOf[i - first] = f;
                recencyOf[i - first] = indexOfDay[histories.recencyDays(i)];
                ageOf[i - first] = age;
                countOf[i - first] = count;
            }
        }
    }

    /** Repeat purchases per customer and unit of time observed: where a search may start. */
    double rate() {
        double repeats = 0;
        double time = 0;
        for (int d = 0; d < days.length; d++) {
            repeats += repeatsByAge[d];
            time += customersByAge[d] * days[d];
        }
        return time == 0 ? 0 : repeats / time;
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        double r = Math.exp(point[R]);
        double alpha = Math.exp(point[ALPHA]);
        double a = Math.exp(point[A]);
        double b = Math.exp(point[B]);
        double[] slope = new double[4];
        double sum = byAge(r, alpha, slope) + byFrequency(r, point[ALPHA], alpha, a, b, slope);
        sum += byHistory(r, point[A], a, b, slope);
        gradient[R] = -slope[R] * r / customers;
        gradient[ALPHA] = -slope[ALPHA] * alpha / customers;
        gradient[A] = -slope[A] * a / customers;
        gradient[B] = -slope[B] * b / customers;
        return -sum / customers;
    }

    private double byAge(double r, double alpha, double[] slope) {
        double sum = 0;
        for (int d = 0; d < days.length; d++) {
            double log = Math.log1p(days[d] / alpha);
            double slopeOfLog = -days[d] / (alpha * (alpha + days[d]));
            double shape = r * customersByAge[d] + repeatsByAge[d];
            logAge[d] = log;
            slopeOfLogAge[d] = slopeOfLog;
            sum -= shape * log;
            slope[R] -= customersByAge[d] * log;
            slope[ALPHA] -= shape * slopeOfLog;
        }
        return sum;
    }

    private double byFrequency(double r, double logAlpha, double alpha, double a, double b, double[] slope) {
        double sum = 0;
        for (int f = 0; f < frequencies.length; f++) {
            int x = frequencies[f];
            double count = customersByFrequency[f];
            double together = LogGammaRatio.digammaRise(a + b, x);
            sum += count
                    * (LogGammaRatio.logRising(r, x)
                            - x * logAlpha
                            + LogGammaRatio.logRising(b, x)
                            - LogGammaRatio.logRising(a + b, x));
            slope[R] += count * LogGammaRatio.digammaRise(r, x);
            slope[ALPHA] -= count * x / alpha;
            slope[A] -= count * together;
            slope[B] += count * (LogGammaRatio.digammaRise(b, x) - together);
        }
        return sum;
    }

    private double byHistory(double r, double logA, double a, double b, double[] slope) {
        double[] odds = new double[frequencies.length];
        for (int f = 0; f < odds.length; f++) {
            odds[f] = frequencies[f] == 0 ? 0 : logA - Math.log(b + (frequencies[f] - 1));
        }
        double sum = 0;
        for (int i = 0; i < countOf.length; i++) {
            int f = frequencyOf[i];
            int t = recencyOf[i];
            int age = ageOf[i];
            double shape = r + frequencies[f];
            double silence = logAge[age] - logAge[t];
            double z = odds[f] + shape * silence;
            double e = Math.exp(-Math.abs(z));
            double count = countOf[i];
            double left = count * (z > 0 ? 1 : e) / (1 + e);
            sum += count * (Math.max(z, 0) + Math.log1p(e));
            slope[R] += left * silence;
            slope[ALPHA] += left * shape * (slopeOfLogAge[age] - slopeOfLogAge[t]);
            slope[A] += left / a;
            slope[B] -= left / (b + (frequencies[f] - 1));
        }
        return sum;
    }
}
