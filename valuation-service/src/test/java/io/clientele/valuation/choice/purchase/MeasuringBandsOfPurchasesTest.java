package io.clientele.valuation.choice.purchase;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Bands of a large base are measured on a part of it, which must be like the whole: most never came back, and count as one case. */
class MeasuringBandsOfPurchasesTest {

    private static final int CUSTOMERS = 60_000;
    private static final int DAYS = 730;
    private static final int AHEAD = 270;
    private static final PurchaseModel MODEL =
            new PurchaseModel.Fitted(new BetaGeometricNbd(1, 30, 1, 3), ModelTime.WEEK, 1);

    private final SplittableRandom random = new SplittableRandom(4);

    @Test
    void whatIsMeasuredOnEveryNthCustomerIsLikeWhatIsMeasuredOnAll() {
        var holdOut = new PurchaseHoldOut();
        for (int i = 0; i < CUSTOMERS; i++) {
            add(holdOut);
        }
        assertThat(holdOut.cases().size()).isGreaterThan(5_000);
        var length = ModelTime.ofDays(AHEAD);
        var covered =
                PurchaseForecast.errors(MODEL, holdOut, length, null, () -> {}).coverage();
        assertThat(covered.customers()).isBetween(5_000L, CUSTOMERS - 1L);
        double n = CUSTOMERS;
        long above = customers(holdOut, length, (bought, band) -> bought > band[1]);
        long below = customers(holdOut, length, (bought, band) -> bought < band[0]);
        double deviation = Math.sqrt(0.05 * 0.95 / covered.customers());
        assertThat(covered.above()).isCloseTo(above / n, within(3 * deviation));
        assertThat(covered.measured()).isCloseTo(1 - (above + below) / n, within(3 * deviation));
    }

    /** Those of whose purchases and band it is so. */
    private static long customers(PurchaseHoldOut holdOut, ModelTime length, BiPredicate<Integer, long[]> outside) {
        Map<PurchaseHistory, long[]> bands = new HashMap<>();
        return holdOut.cases().stream()
                .filter(each -> outside.test(
                        each.of().actual(),
                        bands.computeIfAbsent(each.of().history(), history -> band(history, length))))
                .mapToLong(PurchaseHoldOut.Counted::customers)
                .sum();
    }

    private static long[] band(PurchaseHistory history, ModelTime length) {
        var ahead = MODEL.purchasesAhead(history, length);
        return new long[] {ahead.quantile(0.1), ahead.quantile(0.9)};
    }

    /** Rate ~ Gamma(1, 1/20 weeks), so that the model is somewhat wrong; leaves with p ~ Beta(1, 3) after each repeat purchase. */
    private void add(PurchaseHoldOut holdOut) {
        double rate = exponential() / 140;
        double leaving = 1 - Math.cbrt(random.nextDouble());
        int repeats = 0;
        int last = 0;
        int ahead = 0;
        boolean stays = true;
        for (double day = exponential() / rate; stays && day < DAYS + AHEAD; day += exponential() / rate) {
            if (day >= DAYS) {
                ahead++;
            } else if ((int) day > last) {
                repeats++;
                last = (int) day;
            }
            stays = random.nextDouble() >= leaving;
        }
        holdOut.add(PurchaseHistory.seen(repeats, last, DAYS), ahead, 0);
    }

    private double exponential() {
        return -Math.log(1 - random.nextDouble());
    }
}
