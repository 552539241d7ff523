package io.clientele.valuation.formula.purchase.fit;

import java.util.Arrays;

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
        int[] indexOfDay = indexOfDay(histories);
        days = daysOf(indexOfDay, unit);
        customers = histories.customers();
        customersByAge = new double[days.length];
        repeatsByAge = new double[days.length];
        frequencies = frequencies(histories);
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

    /** By day: its place among the days that occur, or −1. Plain loops: a base has many histories, and a fit begins with them. */
    private static int[] indexOfDay(DistinctHistories histories) {
        int longest = 0;
        for (int i = 0; i < histories.size(); i++) {
            longest = Math.max(longest, histories.ageDays(i));
        }
        int[] index = new int[longest + 1];
        Arrays.fill(index, -1);
        for (int i = 0; i < histories.size(); i++) {
            index[histories.recencyDays(i)] = 0;
            index[histories.ageDays(i)] = 0;
        }
        for (int day = 0, next = 0; day <= longest; day++) {
            index[day] = index[day] < 0 ? -1 : next++;
        }
        return index;
    }

    private static double[] daysOf(int[] indexOfDay, ModelTime unit) {
        double[] days = new double[indexOfDay.length];
        int used = 0;
        for (int day = 0; day < indexOfDay.length; day++) {
            if (indexOfDay[day] >= 0) {
                days[used++] = day / unit.days();
            }
        }
        return Arrays.copyOf(days, used);
    }

    /** Those that occur; histories ascend in them. */
    private static int[] frequencies(DistinctHistories histories) {
        int[] found = new int[histories.size()];
        int used = 0;
        for (int i = 0; i < histories.size(); i++) {
            if (used == 0 || found[used - 1] != histories.frequency(i)) {
                found[used++] = histories.frequency(i);
            }
        }
        return Arrays.copyOf(found, used);
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

    /** Of all customers. */
    double repeats() {
        return Arrays.stream(repeatsByAge).sum();
    }

    /** Customers with a repeat purchase. */
    double repeatBuyers() {
        return customers - (frequencies[0] == 0 ? customersByFrequency[0] : 0);
    }

    /** Repeat purchases per unit of time until the last one. */
    double rateWhileBuying() {
        double time = 0;
        for (int i = 0; i < size(); i++) {
            time += countOf[i] * days[recencyOf[i]];
        }
        return repeats() / time;
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
