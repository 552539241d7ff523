package io.clientele.valuation.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PastsTest {

    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final UUID three = UUID.randomUUID();
    private final List<List<UUID>> read = new ArrayList<>();
    private final Pasts pasts = new Pasts(List.of(List.of(one, two), List.of(three)), this::read);

    @Test
    void eachPortionIsReadOnceAndWhenItsTurnComes() {
        assertThat(pasts.of(one).customer()).isEqualTo(one);
        assertThat(pasts.of(two).customer()).isEqualTo(two);
        assertThat(read).containsExactly(List.of(one, two));
        assertThat(pasts.of(three).customer()).isEqualTo(three);
        assertThat(read).containsExactly(List.of(one, two), List.of(three));
    }

    @Test
    void whoseTurnIsOverIsNotAnsweredByAnother() {
        pasts.of(three);
        assertThatThrownBy(() -> pasts.of(one)).isInstanceOf(NoSuchElementException.class);
    }

    private Map<UUID, Past> read(List<UUID> portion) {
        read.add(portion);
        return portion.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new Past(id, List.of(), List.of(), Map.of(), null, null, null, null)));
    }
}
