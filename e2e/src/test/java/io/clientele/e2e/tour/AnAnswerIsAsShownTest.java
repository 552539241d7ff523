package io.clientele.e2e.tour;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** That what holds the README against the suite can find fault with it. */
class AnAnswerIsAsShownTest {

    @Test
    void whatIsTheSameOrDiffersAsItMayIsNoFault() throws JsonProcessingException {
        assertThat(faults("{\"rate\":0.10}", "{\"rate\":0.1}")).isEmpty();
        assertThat(faults(
                        "{\"id\":\"01a214a3-07bb-7c74-b99e-f1387cc158d3\",\"asOf\":\"2026-11-25T21:52:29.768225Z\"}",
                        "{\"asOf\":\"2027-01-02T00:00:00Z\",\"id\":\"01a214a3-0b09-73d0-a41b-4ab9b4c9b1ea\"}"))
                .isEmpty();
        var history = "{\"history\":{\"recency\":\"P70D\",\"age\":\"P%sD\",\"sinceLastPurchase\":\"P%dD\"}}";
        assertThat(faults(history.formatted(116, 46), history.formatted(117, 47)))
                .isEmpty();
        assertThat(faults(history.formatted(116, 46), history.formatted("1M", 46)))
                .hasSize(1);
        assertThat(faults("{\"lifetimeValue\":{\"amount\":\"1.00\"}}", "{\"lifetimeValue\":{\"amount\":\"-2.00\"}}"))
                .hasSize(1);
        assertThat(faults("{\"lifetimeValue\":{\"amount\":\"1.00\"}}", "{\"lifetimeValue\":{\"amount\":\"234.56\"}}"))
                .isEmpty();
    }

    @Test
    void whatIsLeftOutIsMarked() throws JsonProcessingException {
        assertThat(faults("{\"a\":1}", "{\"a\":1,\"b\":2}")).containsExactly("/b is not shown: 2");
        assertThat(faults("{\"a\":1, …}", "{\"a\":1,\"b\":2}")).isEmpty();
        assertThat(faults("{\"a\":1, …, \"c\":3}", "{\"a\":1,\"b\":2}"))
                .containsExactly("/c is shown and is not there");
        assertThat(faults("[{\"a\":1, …}, …]", "[{\"a\":1,\"b\":\"…\"},2]")).isEmpty();
        assertThat(faults("[1]", "[1,2]")).containsExactly(" is shown with 1 and has 2");
        assertThat(faults("[1,2, …]", "[1,2]")).containsExactly(" is shown with 2 and more and has 2");
    }

    @Test
    void whatIsAnotherIsNamed() throws JsonProcessingException {
        assertThat(faults("{\"a\":{\"b\":[1,\"2\"]}}", "{\"a\":{\"b\":[1,2]}}"))
                .containsExactly("/a/b/1 is shown as \"2\" and is 2");
        assertThat(faults("{\"code\":\"GOLD\"}", "{\"code\":\"LEAD\"}"))
                .containsExactly("/code is shown as \"GOLD\" and is \"LEAD\"");
        assertThat(faults("{\"marginRate\":\"0.4\"}", "{\"marginRate\":0.4}")).hasSize(1);
    }

    @Test
    void aTourIsItsBlocksAndMovesWithTheDay() {
        var tour = Tour.of("""
                # It
                ```bash
                before
                ```
                ## A short tour
                ```bash
                at 2026-10-12T14:00:00Z
                ```
                and then
                ```bash
                ask
                ```
                ```json
                {"asOf":"2026-11-25T21:52:29Z"}
                ```
                ## Other
                ```bash
                after
                ```
                """);
        assertThat(tour.stops())
                .containsExactly(
                        new Stop("at 2026-10-12T14:00:00Z\n", null),
                        new Stop("ask\n", "{\"asOf\":\"2026-11-25T21:52:29Z\"}\n"));
        assertThat(tour.toldOn(LocalDate.of(2027, 11, 26)).stops().getFirst().commands())
                .isEqualTo("at 2027-10-13T14:00:00Z\n");
    }

    private static List<String> faults(String shown, String real) throws JsonProcessingException {
        return Shown.read(shown).faults(Api.JSON.readTree(real));
    }
}
