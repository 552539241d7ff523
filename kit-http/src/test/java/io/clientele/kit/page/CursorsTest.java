package io.clientele.kit.page;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.kit.rejection.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorsTest {

    private final Cursors cursors = new Cursors();

    @Test
    void aPositionComesBackAsItWas() {
        List<String> position = Arrays.asList("2026-01-31T00:00:00Z", null, "客户", "");
        assertThat(cursors.open(cursors.seal(position, "kind", 5), "kind", 5)).contains(position);
    }

    @Test
    void noCursorIsTheBeginning() {
        assertThat(cursors.open(null, "kind")).isEmpty();
    }

    @Test
    void filtersDoNotRunIntoEachOther() {
        String cursor = cursors.seal(List.of("1"), "ab", "c");
        assertThatThrownBy(() -> cursors.open(cursor, "a", "bc")).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> cursors.open(cursor, "ab")).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> cursors.open(cursor, "ab", null)).isInstanceOf(Rejection.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNotOursIsRefused(String cursor) {
        assertThatThrownBy(() -> cursors.open(cursor)).isInstanceOf(Rejection.class);
    }

    @Test
    void everyChangedLetterIsNoticed() {
        String cursor = cursors.seal(List.of("a position"), "filter");
        for (int i = 0; i < cursor.length() - 1; i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThatThrownBy(() -> cursors.open(changed, "filter")).isInstanceOf(Rejection.class);
        }
    }

    @Test
    void aPageKnowsWhetherThereIsAnother() {
        assertThat(Page.of(List.of(1, 2, 3), 2, Object::toString, null).nextCursor())
                .isEqualTo("2");
        assertThat(Page.of(List.of(1, 2), 2, Object::toString, null).nextCursor())
                .isNull();
        assertThat(Page.of(List.of(1, 2, 3), 2, Object::toString, 9L).map(i -> i * 10))
                .isEqualTo(Page.of(List.of(10, 20), "2", 9L));
    }
}
