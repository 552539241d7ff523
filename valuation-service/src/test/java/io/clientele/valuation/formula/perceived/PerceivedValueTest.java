package io.clientele.valuation.formula.perceived;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PerceivedValueTest {

    @Test
    void eachSideWeighsByItsOwnTree() {
        var value = PerceivedValue.of(
                List.of(
                        leaf("product", 3, 8, 1, 8),
                        new Driver(
                                "service",
                                new Driver.Sight(1, null),
                                new Driver.Sight(1, null),
                                List.of(leaf("delivery", 1, 6, 1, 2), leaf("support", 1, 4, 3, 6)))),
                List.of(leaf("price", 1, 5, 1, 7)));
        assertThat(value.supplierBenefit()).isEqualByComparingTo("7.25");
        assertThat(value.customerBenefit()).isEqualByComparingTo("6.5");
        assertThat(value.customerSacrifice().subtract(value.supplierSacrifice()))
                .isEqualByComparingTo("2");
        assertThat(value.benefit().get(1).path()).containsExactly("service", "delivery");
    }

    /** Rated are 3/4 · 8 + 1/4 · 6 by the supplier and 1/2 · 8 + 1/2 · 2 by the customer: all of service is delivery. */
    @Test
    void whatTheCustomerHasNotRatedCountsOnNeitherSide() {
        var value = PerceivedValue.of(
                List.of(
                        leaf("product", 3, 8, 1, 8),
                        group("service", 1, 1, leaf("delivery", 1, 6, 1, 2), unrated("support", 1, 4, 3))),
                List.of(leaf("price", 1, 5, 1, 7)));
        assertThat(value.supplierBenefit()).isEqualByComparingTo("7.5");
        assertThat(value.customerBenefit()).isEqualByComparingTo("5");
        assertThat(value.gap()).isEqualByComparingTo("-4.5");
        assertThat(value.unrated())
                .containsExactly(new PerceivedValue.Unrated(
                        PerceivedValue.Tree.BENEFIT, List.of("service", "support"), 0.125, 0.375));
    }

    @Test
    void aGroupOfWhichNothingIsRatedIsLeftOut() {
        var value = PerceivedValue.of(
                List.of(
                        leaf("product", 3, 8, 1, 6),
                        group("service", 9, 9, group("after", 1, 1, unrated("support", 1, 4, 3)))),
                List.of(unrated("price", 1, 5, 1)));
        assertThat(value.supplierBenefit()).isEqualByComparingTo("8");
        assertThat(value.customerBenefit()).isEqualByComparingTo("6");
        assertThat(value.sacrifice()).isEmpty();
        assertThat(value.unrated())
                .extracting(PerceivedValue.Unrated::path)
                .containsExactly(List.of("service", "after", "support"), List.of("price"));
    }

    @Test
    void theGapIsPartedWithoutARest() {
        var random = new Random(21);
        for (int run = 0; run < 2_000; run++) {
            var value = PerceivedValue.of(tree(random, 3), tree(random, 2));
            var gap = BigDecimal.ZERO;
            double weights = 0;
            for (var seen : value.benefit()) {
                assertThat(seen.weightEffect().add(seen.ratingEffect())).isEqualByComparingTo(seen.gap());
                gap = gap.add(seen.gap());
                weights += seen.customerWeight();
            }
            assertThat(gap).isEqualByComparingTo(value.customerBenefit().subtract(value.supplierBenefit()));
            assertThat(weights).isCloseTo(1, within(1e-12));
            assertThat(value.customerBenefit().doubleValue()).isBetween(0.0, 10.0);
        }
    }

    @Test
    void thirdsOfTheHighestRatingAreAllOfIt() {
        var thirds = List.of(leaf("a", 1, 10, 1, 10), leaf("b", 1, 10, 1, 10), leaf("c", 1, 10, 1, 10));
        var value = PerceivedValue.of(thirds, List.of(leaf("p", 1, 1, 1, 1)));
        assertThat(value.supplierBenefit()).isEqualByComparingTo("10");
        assertThat(value.customerBenefit()).isEqualByComparingTo("10");
        assertThat(value.benefit()).allSatisfy(seen -> assertThat(seen.gap()).isEqualByComparingTo("0"));
    }

    @Test
    void wherePartsAreRatedAlikeTheRatingsMakeNothing() {
        var value = PerceivedValue.of(
                List.of(leaf("a", 2, 5, 3, 5), leaf("b", 1, 4, 1, 4)), List.of(leaf("p", 1, 1, 1, 1)));
        assertThat(value.benefit())
                .allSatisfy(seen -> assertThat(seen.ratingEffect()).isEqualByComparingTo("0"));
    }

    @Test
    void ofTheSameMindThereIsNoGap() {
        var value = PerceivedValue.of(
                List.of(leaf("a", 2, 7, 2, 7), leaf("b", 3, 1, 3, 1)), List.of(leaf("p", 1, 1, 1, 1)));
        assertThat(value.benefit()).allSatisfy(seen -> assertThat(seen.gap()).isEqualByComparingTo("0"));
    }

    private static List<Driver> tree(Random random, int depth) {
        var drivers = new ArrayList<Driver>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            var children = depth == 0 || random.nextBoolean() ? List.<Driver>of() : tree(random, depth - 1);
            drivers.add(new Driver("d" + i, sight(random), sight(random), children));
        }
        return drivers;
    }

    private static Driver.Sight sight(Random random) {
        return new Driver.Sight(Math.pow(10, random.nextDouble(-3, 3)), random.nextDouble(0, 10));
    }

    private static Driver group(String code, double ours, double theirs, Driver... children) {
        return new Driver(code, new Driver.Sight(ours, null), new Driver.Sight(theirs, null), List.of(children));
    }

    private static Driver unrated(String code, double ourWeight, double ours, double theirWeight) {
        return new Driver(code, new Driver.Sight(ourWeight, ours), new Driver.Sight(theirWeight, null), List.of());
    }

    private static Driver leaf(String code, double ourWeight, double ours, double theirWeight, double theirs) {
        return new Driver(code, new Driver.Sight(ourWeight, ours), new Driver.Sight(theirWeight, theirs), List.of());
    }
}
