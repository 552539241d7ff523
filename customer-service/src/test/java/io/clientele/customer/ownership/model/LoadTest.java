package io.clientele.customer.ownership.model;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadTest {

    private static final Load HALF_OF_TEN = new Load("ten", 10, 5);
    private static final Load TWO_FIFTHS_OF_HUNDRED = new Load("hundred", 100, 40);
    private static final Load FULL = new Load("full", 1, 1);

    @Test
    void whoHasTheLowestLoadRelativeToCapacityIsChosen() {
        assertThat(Load.lightest(List.of(HALF_OF_TEN, TWO_FIFTHS_OF_HUNDRED), List.of()))
                .contains(TWO_FIFTHS_OF_HUNDRED);
    }

    @Test
    void ofEqualsTheOneWhoCanTakeMoreThenByName() {
        var empty = new Load("a", 5, 0);
        var larger = new Load("b", 50, 0);
        assertThat(Load.lightest(List.of(empty, larger), List.of())).contains(larger);
        assertThat(Load.lightest(List.of(new Load("z", 5, 0), empty), List.of()))
                .contains(empty);
    }

    @Test
    void nobodyWithoutRoomAndNobodyExceptedIsChosen() {
        assertThat(Load.lightest(List.of(FULL, new Load("none", 0, 0)), List.of()))
                .isEmpty();
        assertThat(Load.lightest(List.of(HALF_OF_TEN, TWO_FIFTHS_OF_HUNDRED), List.of("hundred")))
                .contains(HALF_OF_TEN);
    }
}
