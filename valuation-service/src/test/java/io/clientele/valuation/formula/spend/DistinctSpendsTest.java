package io.clientele.valuation.formula.spend;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DistinctSpendsTest {

    @Test
    void whoSpentTheSameIsOneEntry() {
        var spends = new DistinctSpends()
                .add(2, 20, 1)
                .add(4, 10, 1)
                .add(2, 20, 3)
                .add(0, 0, 5)
                .add(2, 0, 5);
        assertThat(spends.size()).isEqualTo(2);
        assertThat(spends.customers(0)).isEqualTo(4);
        assertThat(spends.frequency(1)).isEqualTo(4);
        assertThat(spends.total(1)).isEqualTo(40);
        assertThat(spends.customers(1)).isEqualTo(1);
    }

    @Test
    void aMillionCustomersWithFewPricesAreFewEntriesAndNobodyIsLost() {
        var spends = new DistinctSpends();
        for (int i = 0; i < 1_000_000; i++) {
            spends.add(1 + i % 50, 9.99 * (1 + i / 50 % 400), 1);
        }
        assertThat(spends.size()).isEqualTo(20_000);
        double customers = 0;
        for (int i = 0; i < spends.size(); i++) {
            assertThat(spends.customers(i)).isEqualTo(50);
            customers += spends.customers(i);
        }
        assertThat(customers).isEqualTo(1_000_000);
    }
}
