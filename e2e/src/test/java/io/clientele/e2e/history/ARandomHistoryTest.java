package io.clientele.e2e.history;

import org.junit.jupiter.api.Test;

import io.clientele.e2e.RunningSuite;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A company's history left to chance is told through the gateway, and whatever is asked is what a recount of it says. The same few
 * steps in every run of all tests; the environment makes it longer ({@code CLIENTELE_HISTORY_SEED}, {@code …_STEPS}, and
 * {@code CLIENTELE_HISTORIES}, so many seeds from that one on).
 */
class ARandomHistoryTest {

    private static final int COMPARED_EVERY = 75;

    @Test
    void isAnsweredAsItWasTold() {
        int first = setting("CLIENTELE_HISTORY_SEED", 1);
        for (int seed = first; seed < first + setting("CLIENTELE_HISTORIES", 1); seed++) {
            var history = new History(RunningSuite.suite(), seed)
                    .run(setting("CLIENTELE_HISTORY_STEPS", 150), COMPARED_EVERY);
            System.out.println(history);
            assertThat(history.comparisons()).isPositive();
        }
    }

    private static int setting(String name, int otherwise) {
        return Integer.parseInt(System.getenv().getOrDefault(name, String.valueOf(otherwise)));
    }
}
