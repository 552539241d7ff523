package io.clientele.valuation.formula.purchase;

import java.util.stream.IntStream;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.numeric.LogGammaRatio;

/**
 * The distinct histories of a base, laid out so that a likelihood takes logarithms once for each day that occurs and
 * gamma functions once for each frequency.
 *
 * <p>It knows the part that all models of buying share: with rates λ ~ Gamma(r, 1/α), a customer with x purchases in a
 * time T contributes
 *
 * <pre>ln (r)_x − x ln α − (r + x) ln(1 + T/α)</pre>
 *
 * which needs the numbers of customers by x and by T only.
 */
final class HistoryTable {

    final double customers;

    /** Times that occur, in the unit of the model. */
    final double[] days;

    final int[] frequencies;
    final double[] customersByFrequency;

    /** Histories, by index into {@link #frequencies} and {@link #days}; ascending in frequency. */
    final int[] frequencyOf;

    final int[] recencyOf;
    final int[] ageOf;
    final double[] countOf;

    private final double[] customersByAge;
    private final double[] repeatsByAge;

    /** @param unit the unit in which times are to be counted */
    HistoryTable(DistinctHistories histories, ModelTime unit) {
        int n = histories.size();
        int[] dayNumbers = IntStream.range(0, n)
                .flatMap(i -> IntStream.of(histories.recencyDays(i), histories.ageDays(i)))
                .sorted()
                .distinct()
                .toArray();
        int[] indexOfDay = new int[n == 0 ? 0 : dayNumbers[dayNumbers.length - 1] + 1];
        days = new double[dayNumbers.length];
        for (int d = 0; d < days.length; d++) {
            days[d] = dayNumbers[d] / unit.days();
            indexOfDay[dayNumbers[d]] = d;
        }
        customers = histories.customers();
        customersByAge = new double[days.length];
        repeatsByAge = new double[days.length];
        frequencies = IntStream.range(0, n).map(histories::frequency).distinct().toArray();
        customersByFrequency = new double[frequencies.length];
        frequencyOf = new int[n];
        recencyOf = new int[n];
        ageOf = new int[n];
        countOf = new double[n];
        for (int i = 0, f = 0; i < n; i++) {
            f += frequencies[f] == histories.frequency(i) ? 0 : 1;
            frequencyOf[i] = f;
            recencyOf[i] = indexOfDay[histories.recencyDays(i)];
            ageOf[i] = indexOfDay[histories.ageDays(i)];
            countOf[i] = histories.count(i);
            customersByFrequency[f] += countOf[i];
            customersByAge[ageOf[i]] += countOf[i];
            repeatsByAge[ageOf[i]] += countOf[i] * frequencies[f];
        }
    }

    /** Distinct histories. */
    int size() {
        return countOf.length;
    }

    /** Index of the first history with a repeat purchase. */
    int firstRepeat() {
        int first = 0;
        while (first < countOf.length && frequencies[frequencyOf[first]] == 0) {
            first++;
        }
        return first;
    }

    /**
     * Repeat purchases per customer and unit of time observed: where a search may start.
     *
     * @throws IllegalArgumentException if there are none: then nothing can be learned
     */
    double repeatRate(String model) {
        double repeats = 0;
        double time = 0;
        for (int d = 0; d < days.length; d++) {
            repeats += repeatsByAge[d];
            time += customersByAge[d] * days[d];
        }
        if (!(repeats > 0 && time > 0)) {
            throw new IllegalArgumentException(
                    model + " needs at least one customer with a repeat purchase, and there is" + " none among "
                            + Math.round(customers));
        }
        return repeats / time;
    }

    /** Of the customers, in the unit of the model. */
    double meanAge() {
        double time = 0;
        for (int d = 0; d < days.length; d++) {
            time += customersByAge[d] * days[d];
        }
        return time / customers;
    }

    /** Customers observed for one of the {@link #days}. */
    double customersOfAge(int day) {
        return customersByAge[day];
    }

    /** The shared part, summed over the base; adds its partial derivatives to slope[0] (r) and slope[1] (α). */
    double buying(double r, double alpha, double[] slope) {
        double sum = 0;
        for (int d = 0; d < days.length; d++) {
            double log = Math.log1p(days[d] / alpha);
            double shape = r * customersByAge[d] + repeatsByAge[d];
            sum -= shape * log;
            slope[0] -= customersByAge[d] * log;
            slope[1] += shape * days[d] / (alpha * (alpha + days[d]));
        }
        double logAlpha = Math.log(alpha);
        for (int f = 0; f < frequencies.length; f++) {
            double count = customersByFrequency[f];
            sum += count * (LogGammaRatio.logRising(r, frequencies[f]) - frequencies[f] * logAlpha);
            slope[0] += count * LogGammaRatio.digammaRise(r, frequencies[f]);
            slope[1] -= count * frequencies[f] / alpha;
        }
        return sum;
    }
}
