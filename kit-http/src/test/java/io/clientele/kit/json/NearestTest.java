package io.clientele.kit.json;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NearestTest {

    private static final List<String> NAMES = List.of("limit", "cursor", "occurredFrom", "occurredTo");

    @Test
    void aSlipOfTheFingerIsUnderstood() {
        assertThat(Nearest.of("limt", NAMES)).contains("limit");
        assertThat(Nearest.of("occured_from", NAMES)).contains("occurredFrom");
        assertThat(Nearest.of("OCCURREDTO", NAMES)).contains("occurredTo");
    }

    @Test
    void thereIsNoHintWhereThereAreNoNames() {
        assertThat(Nearest.hint("anything", List.of())).isEmpty();
    }

    @Test
    void aVeryLongNameIsNotRepeatedInFull() {
        assertThat(Nearest.quoted("x".repeat(10_000))).hasSize(67);
        assertThat(Nearest.of("x".repeat(1_000_000), NAMES)).isPresent();
    }
}
