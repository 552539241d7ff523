package io.clientele.valuation.certification;

import java.util.SplittableRandom;

import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.ParetoNbd;
import io.clientele.valuation.formula.purchase.fit.DistinctHistories;

/**
 * Customers who do exactly what a model says, with parameters that are known: first purchases spread evenly over the first
 * twelve weeks, everything observed to the end. Parameters count weeks. The same seed gives the same cohort.
 *
 * <p>Every purchase is drawn, so that work grows with them; {@link RecoverParameters} refuses what would never end.
 */
final class Cohort {

    private static final double JOINING = 12;

    /** Purchases after which it is asked whether to go on: one customer may make millions. */
    private static final int PORTION = 1 << 16;

    private final BuyingProcess truth;
    private final double weeks;
    private final Chance chance;
    private final DistinctHistories.Builder occasions = DistinctHistories.builder();
    private final DistinctHistories.Builder purchases = DistinctHistories.builder();
    private long drawn;

    Cohort(BuyingProcess truth, double weeks, long seed) {
        this.truth = truth;
        this.weeks = weeks;
        this.chance = new Chance(new SplittableRandom(seed));
    }

    /** @param step run now and then, within a customer too, and may throw to stop */
    void simulate(int customers, Runnable step) {
        for (int i = 0; i < customers; i++) {
            customer(step);
            if (i % 1_000 == 0) {
                step.run();
            }
        }
    }

    /** Histories as they are kept: purchases of one day are one occasion. */
    DistinctHistories occasions() {
        return occasions.build();
    }

    /** Histories with every purchase counted, as the model has it. */
    DistinctHistories purchases() {
        return purchases.build();
    }

    private void customer(Runnable step) {
        double first = chance.uniform() * JOINING;
        double end = weeks - first;
        double leaves = truth instanceof ParetoNbd m ? chance.exponential(chance.gamma(m.s()) / m.beta()) : end;
        double dropout = dropout();
        double rate = chance.gamma(shape()) / alpha();
        int age = day(first + end) - day(first);
        int count = 0;
        int days = 0;
        int last = 0;
        boolean stays = !(truth instanceof ModifiedBetaGeometricNbd) || chance.uniform() >= dropout;
        for (double t = chance.exponential(rate); stays && t < Math.min(end, leaves); t += chance.exponential(rate)) {
            int day = day(first + t) - day(first);
            count++;
            days += day > last ? 1 : 0;
            last = Math.max(last, day);
            stays = chance.uniform() >= dropout;
            if (++drawn % PORTION == 0) {
                step.run();
            }
        }
        occasions.add(days, days == 0 ? 0 : last, age, 1);
        purchases.add(count, count == 0 ? 0 : last, age, 1);
    }

    private double dropout() {
        return switch (truth) {
            case BetaGeometricNbd m -> chance.beta(m.a(), m.b());
            case ModifiedBetaGeometricNbd m -> chance.beta(m.a(), m.b());
            case Nbd m -> 0;
            case ParetoNbd m -> 0;
        };
    }

    private double shape() {
        return truth.parameters().get("r");
    }

    private double alpha() {
        return truth.parameters().get("alpha");
    }

    private static int day(double week) {
        return (int) Math.floor(week * 7);
    }
}
