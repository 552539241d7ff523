package io.clientele.customer.bond.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static io.clientele.customer.bond.model.BondKind.LEGAL;
import static io.clientele.customer.bond.model.BondKind.SOCIAL;
import static io.clientele.customer.bond.model.BondKind.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;

class BondStrengthTest {

    @Test
    void theStrongestBondsMakeAHundred() {
        var all = Arrays.stream(BondKind.values()).collect(Collectors.toMap(kind -> kind, kind -> 5));

        var result = BondStrength.of(all, 3);

        assertThat(result.strength()).isEqualByComparingTo("100");
        assertThat(result.external()).isEqualByComparingTo("100");
        assertThat(result.internal()).isEqualByComparingTo("100");
    }

    @Test
    void contributionsAddUpToTheStrength() {
        var result = BondStrength.of(Map.of(LEGAL, 5, TECHNICAL, 3, SOCIAL, 1), 3);

        var sum = result.parts().stream().map(BondStrength.Part::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(result.strength()).isEqualByComparingTo("18");
        assertThat(result.external()).isEqualByComparingTo("32");
        assertThat(result.internal()).isEqualByComparingTo("4");
    }

    @Test
    void aRelationIsFragileWhenOnlyExternalBondsHold() {
        assertThat(BondStrength.of(Map.of(LEGAL, 5, SOCIAL, 2), 3).fragile()).isTrue();
        assertThat(BondStrength.of(Map.of(LEGAL, 5, SOCIAL, 3), 3).fragile()).isFalse();
        assertThat(BondStrength.of(Map.of(LEGAL, 5, SOCIAL, 2), 2).hold()).isEqualTo(Hold.INTERNAL);
        assertThat(BondStrength.of(Map.of(LEGAL, 2), 3).hold()).isEqualTo(Hold.NOTHING);
        assertThat(BondStrength.of(Map.of(), 3).fragile()).isFalse();
    }

    @Test
    void whatWasNotRatedCountsAsNoneAndIsSaid() {
        var social = BondStrength.of(Map.of(LEGAL, 5), 3).parts().get(SOCIAL.ordinal());
        assertThat(social.rated()).isFalse();
        assertThat(social.level()).isZero();
    }
}
