package io.clientele.local;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTheEndOfALogTest {

    @Test
    void ofALineInJsonOnlyLevelAndMessageAreShown() {
        assertThat(LastLines.readable("{\"level\":\"ERROR\",\"message\":\"Port \\\"8080\\\" is taken\",\"mdc\":{}}"))
                .isEqualTo("ERROR Port \"8080\" is taken");
    }

    @Test
    void anyOtherLineIsShownAsItIsUnlessItIsVeryLong() {
        assertThat(LastLines.readable("java.lang.OutOfMemoryError")).isEqualTo("java.lang.OutOfMemoryError");
        assertThat(LastLines.readable("x".repeat(10_000))).hasSize(401).endsWith("…");
    }
}
