package io.clientele.customer.duplicate;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration WORKED = Duration.ofMillis(30);

    @Test
    void whileThereIsMoreToDoItRestsAsManyTimesAsLongAsItWorked() {
        assertThat(resting(4).dueIn(Pace.MOST, WORKED)).isEqualTo(120);
        assertThat(resting(1).dueIn(Pace.MOST, WORKED)).isEqualTo(30);
    }

    @Test
    void withoutRestTheNextPortionFollowsAtOnce() {
        assertThat(resting(0).dueIn(Pace.MOST, WORKED)).isEqualTo(1);
        assertThat(resting(4).dueIn(Pace.MOST, Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void whenLittleIsLeftItWaitsForTheNextSweep() {
        assertThat(resting(4).dueIn(Pace.MOST - 1, WORKED)).isEqualTo(2_000);
        assertThat(resting(4).dueIn(0, Duration.ofSeconds(9))).isEqualTo(2_000);
    }

    @Test
    void portionsShrinkWhileTheyTakeLongAndGrowAgainWhenTheyDoNot() {
        var pace = resting(4);
        for (int expected : new int[] {25, 12, 6, 3, 1, 1}) {
            pace.dueIn(pace.portion(), Duration.ofMillis(500));
            assertThat(pace.portion()).isEqualTo(expected);
        }
        pace.dueIn(1, WORKED);
        assertThat(pace.portion()).as("neither long nor short").isEqualTo(1);
        pace.dueIn(0, Duration.ZERO);
        assertThat(pace.portion()).as("nothing was to do").isEqualTo(1);
        for (int expected : new int[] {2, 4, 8, 16, 32, 50, 50}) {
            pace.dueIn(pace.portion(), Duration.ofMillis(5));
            assertThat(pace.portion()).isEqualTo(expected);
        }
    }

    private static Pace resting(int rest) {
        return new Pace(EVERY, rest);
    }
}
