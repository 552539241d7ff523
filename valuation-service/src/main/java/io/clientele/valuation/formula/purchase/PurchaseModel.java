package io.clientele.valuation.formula.purchase;

import java.time.LocalDate;
import java.util.OptionalDouble;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.distribution.CountDistribution;
import io.clientele.valuation.formula.distribution.NegativeBinomial;

/** A model of buying in use: it answers for one history, and says who it is. */
public sealed interface PurchaseModel permits PurchaseModel.Fitted, PurchaseModel.PriorRate, BuyingInPeriods {

    /** Code of the fitted model, or PRIOR_RATE. */
    String name();

    /** Version of the fit; 0 for the prior. */
    int version();

    /** Whether its fit ran to the edge of its parameters, where it is a simpler one. */
    default boolean atTheEdge() {
        return false;
    }

    /** What the model sees of a customer as of the end of a day. */
    default PurchaseHistory history(Iterable<Purchase> purchases, LocalDate asOf) {
        return PurchaseHistory.of(purchases, asOf);
    }

    /** The probability that the customer has not left; empty where the model knows no leaving. */
    OptionalDouble probabilityAlive(PurchaseHistory history);

    /**
     * Purchases expected from the as-of day on, within each horizon; 0 for a prospect.
     *
     * @param horizonDays ascending, in days
     */
    double[] expectedPurchases(PurchaseHistory history, double[] horizonDays);

    /** Purchases expected within one horizon from the as-of day. */
    default double expectedPurchases(PurchaseHistory history, ModelTime horizon) {
        return expectedPurchases(history, new double[] {horizon.days()})[0];
    }

    /**
     * How many purchases there will be within a horizon from the as-of day: the distribution of which {@link
     * #expectedPurchases} is the mean. Not for a prospect, of whom nothing is known.
     */
    CountDistribution purchasesAhead(PurchaseHistory history, ModelTime horizon);

    /**
     * A fitted model.
     *
     * @param process with its parameters as fitted
     * @param unit the unit of time in which they were fitted
     * @param version of the fit, from 1
     * @param atTheEdge whether the fit ran to the edge of its parameters, where the model is a simpler one
     */
    record Fitted(BuyingProcess process, ModelTime unit, int version, boolean atTheEdge) implements PurchaseModel {

        public Fitted(BuyingProcess process, ModelTime unit, int version) {
            this(process, unit, version, false);
        }

        @Override
        public String name() {
            return process.code();
        }

        @Override
        public OptionalDouble probabilityAlive(PurchaseHistory history) {
            return history.purchases() == 0 || process instanceof Nbd
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(shareAlive(history));
        }

        @Override
        public double[] expectedPurchases(PurchaseHistory history, double[] horizonDays) {
            double alive = shareAlive(history);
            double[] expected = whileAlive(history.frequency(), history.ageDays(), horizonDays);
            for (int i = 0; i < expected.length; i++) {
                expected[i] *= alive;
            }
            return expected;
        }

        @Override
        public CountDistribution purchasesAhead(PurchaseHistory history, ModelTime horizon) {
            return PurchasesAhead.of(
                    process,
                    history.frequency(),
                    history.recencyDays() / unit.days(),
                    history.ageDays() / unit.days(),
                    horizon.in(unit));
        }

        /** By what the purchases of a living customer are to be multiplied; 0 for a prospect. */
        public double shareAlive(PurchaseHistory history) {
            return history.purchases() == 0
                    ? 0
                    : process.probabilityAlive(
                            history.frequency(), history.recencyDays() / unit.days(), history.ageDays() / unit.days());
        }

        /** The same for a customer known to be alive; the same for all customers of one frequency and age. */
        public double[] whileAlive(int frequency, int ageDays, double[] horizonDays) {
            double[] expected = new double[horizonDays.length];
            double age = ageDays / unit.days();
            for (int i = 0; i < expected.length; i++) {
                expected[i] = process.expectedPurchasesWhileAlive(frequency, age, horizonDays[i] / unit.days());
            }
            return expected;
        }
    }

    /**
     * What is assumed while no model is active: the customer buys as often as before, pulled towards one purchase a year:
     * (1 + x) · t ÷ (52 weeks + T). It knows no leaving.
     */
    record PriorRate() implements PurchaseModel {

        private static final double ONE_YEAR_OF_WEEKS = 52 * 7;

        @Override
        public String name() {
            return "PRIOR_RATE";
        }

        @Override
        public int version() {
            return 0;
        }

        @Override
        public OptionalDouble probabilityAlive(PurchaseHistory history) {
            return OptionalDouble.empty();
        }

        @Override
        public double[] expectedPurchases(PurchaseHistory history, double[] horizonDays) {
            double rate = history.purchases() / (ONE_YEAR_OF_WEEKS + history.ageDays());
            double[] expected = new double[horizonDays.length];
            for (int i = 0; i < expected.length; i++) {
                expected[i] = rate * horizonDays[i];
            }
            return expected;
        }

        /** The rate stands for a Gamma(1, 1/52 weeks), updated by the purchases: an NBD with one purchase a year. */
        @Override
        public CountDistribution purchasesAhead(PurchaseHistory history, ModelTime horizon) {
            return new NegativeBinomial(
                    Math.max(1, history.purchases()), horizon.days() / (ONE_YEAR_OF_WEEKS + history.ageDays()));
        }
    }
}
