package io.clientele.customer.duplicate;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** While there is much to compare, most of the time is left to those who register and buy. */
class RestingBetweenPortionsTest {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration WORKED = Duration.ofMillis(150);
    private static final int ALL_OF_A_PORTION = 50;

    @Test
    void afterAWholePortionItRestsSoManyTimesAsLongAsItWorked() {
        assertThat(resting(4).dueIn(ALL_OF_A_PORTION, WORKED)).isEqualTo(600);
        assertThat(resting(1).dueIn(ALL_OF_A_PORTION, WORKED)).isEqualTo(150);
    }

    @Test
    void withoutRestTheNextPortionFollowsAtOnce() {
        assertThat(resting(0).dueIn(ALL_OF_A_PORTION, WORKED)).isEqualTo(1);
        assertThat(resting(4).dueIn(ALL_OF_A_PORTION, Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void onceThereIsLittleLeftItLooksAgainAfterTheUsualTime() {
        assertThat(resting(4).dueIn(ALL_OF_A_PORTION - 1, WORKED)).isEqualTo(2_000);
        assertThat(resting(4).dueIn(0, Duration.ofSeconds(9))).isEqualTo(2_000);
    }

    private static MatchingSweep resting(int rest) {
        return new MatchingSweep(null, null, EVERY, rest);
    }
}
