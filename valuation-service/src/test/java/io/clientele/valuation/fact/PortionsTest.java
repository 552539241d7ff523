package io.clientele.valuation.fact;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortionsTest {

    private static final long HALF = 13 * 1024 * 1024;

    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final UUID three = UUID.randomUUID();

    @Test
    void thoseWhoAreLightGoTogether() {
        assertThat(Portions.of(List.of(one, two, three), Map.of(one, 400L)))
                .isEqualTo(List.of(List.of(one, two, three)));
    }

    @Test
    void noPortionIsHeavierThanMemoryTakes() {
        assertThat(Portions.of(List.of(one, two, three), Map.of(one, HALF, two, HALF, three, 400L)))
                .isEqualTo(List.of(List.of(one), List.of(two, three)));
    }

    @Test
    void whoIsTooHeavyStandsAlone() {
        assertThat(Portions.of(List.of(one, two, three), Map.of(two, 10 * HALF)))
                .isEqualTo(List.of(List.of(one), List.of(two), List.of(three)));
    }

    @Test
    void ofNobodyThereIsNone() {
        assertThat(Portions.of(List.of(), Map.of())).isEmpty();
    }
}
