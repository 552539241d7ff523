package io.clientele.customer.erasure.trace;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ManyMentionsTest {

    private final List<Mentions> people = List.of(
            new Mentions(List.of("Ada Lovelace", "ada@example.com")),
            new Mentions(List.of("Li", "+86 1")),
            new Mentions(List.of("王小明", "+8613800000001")),
            new Mentions(List.of("李", "+8613800000002")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"ADA LOVELACE\"}",
                "x;ada@example.com",
                "INDIVIDUAL,Li,+86 1",
                "请联系王小明先生",
                "请联系李先生,+8613800000002"
            })
    void whoeverIsMeantIsFound(String text) {
        assertThat(new ManyMentions(people).clear(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x;ada@example.community", "INDIVIDUAL,Li,+86 12", "Ada", "请联系李先生", "Li,李", "+861380000000"})
    void wordsOfSeveralAreNobodys(String text) {
        assertThat(new ManyMentions(people).clear(text)).isFalse();
    }

    @Test
    void ofNobodyNothingSpeaks() {
        assertThat(new ManyMentions(List.of()).clear("Ada Lovelace")).isFalse();
    }
}
