package io.clientele.valuation.formula.cash;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.Journal;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerRoleTest {

    private static final MarginBase BASE = new MarginBase(0.3, 500, 1);

    @Test
    void highMarginMakesAProfitCustomerWhateverTheQuantity() {
        assertThat(role(new Journal().purchase("2026-01-01", "10", "0", "7"))).isEqualTo("PROFIT");
        assertThat(role(new Journal().purchase("2026-01-01", "9000", "0", "6000")))
                .isEqualTo("PROFIT");
    }

    @Test
    void muchRevenueAtALowMarginMakesAVolumeCustomer() {
        assertThat(role(new Journal().purchase("2026-01-01", "500", "0", "400")))
                .isEqualTo("VOLUME");
        var returned = new Journal().purchase("2026-01-01", "500", "0", "400").returned("2026-02-01", "1");
        assertThat(role(returned)).isEqualTo("ORDINARY");
    }

    @Test
    void withoutKnownCostsThereIsNoRole() {
        assertThat(role(new Journal().purchase("2026-01-01", "500"))).isEqualTo("-");
        assertThat(CustomerRole.of(
                        new Journal().purchase("2026-01-01", "5", "0", "4").facts(), MarginBase.UNKNOWN))
                .isEmpty();
    }

    private static String role(Journal journal) {
        return CustomerRole.of(journal.facts(), BASE).map(Enum::name).orElse("-");
    }
}
