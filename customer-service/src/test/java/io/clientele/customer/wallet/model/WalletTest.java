package io.clientele.customer.wallet.model;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WalletTest {

    private final Wallet<Estimated> wallet = new Wallet<>(Estimated::category, one -> new BigDecimal(one.yearly()));

    @Test
    void theLatestOfEachCategoryCount() {
        estimated("tea", "900");
        estimated("coffee", "300");
        estimated("Tea ", "1000");
        assertThat(wallet.yearly()).isEqualByComparingTo("1300");
        assertThat(wallet.counting()).extracting(Estimated::yearly).containsExactly("300", "1000");
    }

    @Test
    void oneOfEverythingTakesThePlaceOfAllBeforeIt() {
        estimated("tea", "1000");
        estimated(null, "700");
        assertThat(wallet.yearly()).isEqualByComparingTo("700");
        assertThat(wallet.counting()).hasSize(1);
    }

    @Test
    void categoriesThatFollowOneOfEverythingArePartsOfItUntilTheyComeToMore() {
        estimated(null, "700");
        estimated("coffee", "300");
        assertThat(wallet.yearly()).isEqualByComparingTo("700");
        estimated("tea", "500");
        assertThat(wallet.yearly()).isEqualByComparingTo("800");
        assertThat(wallet.counting()).extracting(Estimated::category).containsExactly("coffee", "tea");
    }

    @Test
    void whoWasNeverEstimatedHasNone() {
        assertThat(wallet.counting()).isEmpty();
        assertThat(wallet.yearly()).isZero();
        estimated(null, "0");
        assertThat(wallet.counting()).hasSize(1);
    }

    private void estimated(String category, String yearly) {
        wallet.add(new Estimated(category, yearly));
    }

    private record Estimated(String category, String yearly) {}
}
