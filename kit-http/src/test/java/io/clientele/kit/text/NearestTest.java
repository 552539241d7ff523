package io.clientele.kit.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NearestTest {

    private static final List<String> NAMES = List.of("limit", "cursor", "occurredFrom", "occurredTo");

    @Test
    void aSlipOfTheFingerIsUnderstood() {
        assertThat(Nearest.hint("limt", NAMES)).isEqualTo(" Did you mean limit?");
        assertThat(Nearest.hint("occured_from", NAMES)).isEqualTo(" Did you mean occurredFrom?");
        assertThat(Nearest.hint("OCCURREDTO", NAMES)).isEqualTo(" Did you mean occurredTo?");
        assertThat(Nearest.hint("naem", List.of("name", "kind"))).isEqualTo(" Did you mean name?");
    }

    @Test
    void whatIsFarFromEverythingIsNoGuess() {
        assertThat(Nearest.hint("colour", NAMES))
                .isEqualTo(" The nearest are cursor, limit, occurredTo, occurredFrom.");
        assertThat(Nearest.hint("colour", List.of("limit"))).isEqualTo(" The nearest is limit.");
        assertThat(Nearest.guess("colour", NAMES)).isEmpty();
        assertThat(Nearest.guess("", NAMES)).isEmpty();
    }

    @Test
    void onlyAFewNamesAreNamed() {
        assertThat(Nearest.hint("zzzzzz", List.of("a", "b", "c", "d", "e", "f")))
                .isEqualTo(" The nearest are a, b, c, d, e.");
    }

    @Test
    void thereIsNoHintWhereThereAreNoNames() {
        assertThat(Nearest.hint("anything", List.of())).isEmpty();
    }

    @Test
    void aVeryLongNameIsNotRepeatedInFull() {
        assertThat(Nearest.quoted("x".repeat(10_000))).hasSize(67);
        assertThat(Nearest.hint("x".repeat(1_000_000), NAMES)).hasSizeLessThan(100);
    }
}
