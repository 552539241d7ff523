package io.clientele.kit.sweep;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

    private static final int MOST = 50;
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration WORKED = Duration.ofMillis(30);

    @Test
    void whileThereIsMoreToDoItRestsAsManyTimesAsLongAsItWorked() {
        assertThat(resting(4).after(MOST, WORKED)).isEqualTo(WORKED.multipliedBy(4));
        assertThat(resting(1).after(MOST, WORKED)).isEqualTo(WORKED);
    }

    @Test
    void withoutRestTheNextPortionFollowsAtOnce() {
        assertThat(resting(0).after(MOST, WORKED)).isZero();
        assertThat(resting(4).after(MOST, Duration.ZERO)).isZero();
    }

    @Test
    void whenLittleIsLeftItWaitsForTheNextSweep() {
        assertThat(resting(4).after(MOST - 1, WORKED)).isEqualTo(EVERY);
        assertThat(resting(4).after(0, Duration.ofSeconds(9))).isEqualTo(EVERY);
    }

    @Test
    void portionsShrinkWhileTheyTakeLongAndGrowAgainWhenTheyDoNot() {
        var pace = resting(4);
        for (int expected : new int[] {25, 12, 6, 3, 1, 1}) {
            pace.after(pace.portion(), Duration.ofMillis(500));
            assertThat(pace.portion()).isEqualTo(expected);
        }
        pace.after(1, WORKED);
        assertThat(pace.portion()).as("neither long nor short").isEqualTo(1);
        pace.after(0, Duration.ZERO);
        assertThat(pace.portion()).as("nothing was to do").isEqualTo(1);
        for (int expected : new int[] {2, 4, 8, 16, 32, 50, 50}) {
            pace.after(pace.portion(), Duration.ofMillis(5));
            assertThat(pace.portion()).isEqualTo(expected);
        }
    }

    private static Pace resting(int rest) {
        return new Pace(MOST, rest, EVERY);
    }
}
