package io.clientele.valuation.choice.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.clientele.valuation.choice.band.Covered;
import io.clientele.valuation.choice.band.Covering;
import io.clientele.valuation.formula.contract.RenewalProcess;

/**
 * How far the survivors that were foreseen lay from those there were. A cohort are the customers with as many renewals behind them at
 * the end of the calibration; of each, at every renewal that falls into the hold-out, the share that is still there is held
 * against the share that was expected, and weighs as many as it is of.
 *
 * @param expected survivors summed over cohorts and renewals: the renewals expected of all
 * @param actual the renewals there were
 * @param mae mean absolute error of the share of a cohort
 * @param rmse root of the mean squared error of the same
 * @param logLikelihood of what the customers decided
 * @param coverage of the band of renewals: what a contract is still worth depends on their number alone, so that of value as well
 * @param byRenewal survivors at each renewal, counted from the beginning of the contract
 */
public record RenewalErrors(
        double expected,
        double actual,
        double mae,
        double rmse,
        double logLikelihood,
        Covered coverage,
        List<Survivors> byRenewal) {

    /** A model that held impossible what happened is not lost by it alone. */
    private static final double LEAST = 1e-300;

    public static RenewalErrors of(RenewalProcess process, ContractHoldOut holdOut) {
        var cohorts = new TreeMap<Integer, Map<Integer, Sum>>();
        var covering = new Covering();
        var band = Band.NONE;
        double logLikelihood = 0;
        for (var now : holdOut.cases()) {
            var cohort = cohorts.computeIfAbsent(now.of().renewals(), renewals -> new TreeMap<>());
            for (int more = 1; more <= now.of().due(); more++) {
                cohort.computeIfAbsent(more, at -> new Sum())
                        .add(now, more, process.survival(now.of().renewals() + 1, more));
            }
            logLikelihood += now.customers() * Math.log(Math.max(LEAST, probability(process, now.of())));
            band = band.isOf(now.of()) ? band : Band.of(process, now.of());
            covering.add(now.customers(), now.of().renewed(), band.low, band.high, band.within);
        }
        return of(cohorts, logLikelihood, covering.covered());
    }

    private static double probability(RenewalProcess process, ContractHoldOut.Case decided) {
        double there = process.survival(decided.renewals() + 1, decided.renewed());
        return decided.renewed() == decided.due()
                ? there
                : there - process.survival(decided.renewals() + 1, decided.renewed() + 1);
    }

    private static RenewalErrors of(Map<Integer, Map<Integer, Sum>> cohorts, double logLikelihood, Covered coverage) {
        var all = new Sum();
        var byRenewal = new TreeMap<Integer, Sum>();
        double absolute = 0;
        double squared = 0;
        for (var cohort : cohorts.entrySet()) {
            for (var at : cohort.getValue().entrySet()) {
                var sum = at.getValue();
                double error = (sum.expected - sum.actual) / sum.customers;
                absolute += sum.customers * Math.abs(error);
                squared += sum.customers * error * error;
                all.add(sum);
                byRenewal
                        .computeIfAbsent(cohort.getKey() + at.getKey(), renewal -> new Sum())
                        .add(sum);
            }
        }
        return new RenewalErrors(
                all.expected,
                all.actual,
                absolute / all.customers,
                Math.sqrt(squared / all.customers),
                logLikelihood,
                coverage,
                byRenewal.entrySet().stream()
                        .map(e -> e.getValue().survivors(e.getKey()))
                        .toList());
    }

    /**
     * Customers at a renewal that falls into the hold-out.
     *
     * @param renewal the how manieth, counted from 1
     * @param customers who were in a period of a contract at the end of the calibration
     */
    public record Survivors(int renewal, long customers, double actual, double expected) {}

    /**
     * From P10 to P90 of the renewals of who has renewed as often, of as many as are due. Cases come in this order, so that one is at hand
     * for all to whom it is the same.
     *
     * @param within probability of what lies between, both with it
     */
    private record Band(int renewals, int due, int low, int high, double within) {

        private static final Band NONE = new Band(-1, 0, 0, 0, 0);

        private static Band of(RenewalProcess process, ContractHoldOut.Case of) {
            int low = 0; // P(no more) ≥ 0.1 is P(more) ≤ 0.9, and the other way round
            while (beyond(low, process, of) > Covering.HIGH) {
                low++;
            }
            int high = low;
            while (beyond(high, process, of) > Covering.LOW) {
                high++;
            }
            double within = process.survival(of.renewals() + 1, low) - beyond(high, process, of);
            return new Band(of.renewals(), of.due(), low, high, within);
        }

        /** P(more renewals than these), 0 from the number on that are due. */
        private static double beyond(int renewals, RenewalProcess process, ContractHoldOut.Case of) {
            return renewals >= of.due() ? 0 : process.survival(of.renewals() + 1, renewals + 1);
        }

        private boolean isOf(ContractHoldOut.Case now) {
            return renewals == now.renewals() && due == now.due();
        }
    }

    private static final class Sum {

        private double customers;
        private double actual;
        private double expected;

        private void add(ContractHoldOut.Counted now, int more, double share) {
            customers += now.customers();
            actual += now.of().renewed() >= more ? now.customers() : 0;
            expected += now.customers() * share;
        }

        private void add(Sum other) {
            customers += other.customers;
            actual += other.actual;
            expected += other.expected;
        }

        private Survivors survivors(int renewal) {
            return new Survivors(renewal, Math.round(customers), actual, expected);
        }
    }
}
