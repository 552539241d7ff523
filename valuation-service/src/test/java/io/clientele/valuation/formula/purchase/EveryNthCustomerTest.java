package io.clientele.valuation.formula.purchase;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EveryNthCustomerTest {

    @Test
    void aGroupOfThousandsStaysInProportionToThoseOfOne() {
        long[] groups = new long[10_001];
        Arrays.fill(groups, 1);
        groups[3] = 10_000;
        var everyEighth = EveryNthCustomer.ofFew(groups, 2_000);
        long ofTheLarge = 0;
        long others = 0;
        for (int i = 0; i < groups.length; i++) {
            long some = everyEighth.of(groups[i]);
            if (i == 3) {
                ofTheLarge = some;
            } else {
                others += some;
            }
        }
        assertThat(ofTheLarge).isBetween(1_249L, 1_251L);
        assertThat(others).isBetween(1_249L, 1_251L);
    }

    @Test
    void allAreLeftWhereThereAreFewGroups() {
        long[] groups = {5, 1, 1_000_000};
        var all = EveryNthCustomer.ofFew(groups, 3);
        for (long customers : groups) {
            assertThat(all.of(customers)).isEqualTo(customers);
        }
    }

    @Test
    void fromAnyBaseSomebodyIsLeft() {
        assertThat(EveryNthCustomer.ofFew(new long[] {1, 1}, 1).of(1)).isOne();
    }
}
