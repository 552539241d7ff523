package io.clientele.customer.erasure.trace;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MentionsTest {

    @Test
    void aShortNameWithinOtherWordsIsNobody() {
        var an = new Mentions(List.of("An"));
        assertThat(an.any("Asked for by the person, in an answer")).isTrue();
        assertThat(an.any("Anna and Dan asked for it by hand")).isFalse();
        assertThat(an.clear("INDIVIDUAL,An,East")).isFalse();
    }

    @Test
    void aShortNameSaysWhoIsMeantWithAnotherWordOfTheSamePerson() {
        var li = new Mentions(List.of("Li", "+86 1", "Li"));
        assertThat(li.clear("INDIVIDUAL,Li,+86 1")).isTrue();
        assertThat(li.clear("INDIVIDUAL,Li,+86 12")).isFalse();
        assertThat(li.clear("INDIVIDUAL,Li,Li")).isFalse();
    }

    @Test
    void aWholeNameOrAContactValueSaysItAlone() {
        var ada = new Mentions(List.of("Ada Lovelace", "ada@example.com"));
        assertThat(ada.clear("{\"name\":\"ADA LOVELACE\"}")).isTrue();
        assertThat(ada.clear("x;ada@example.com;y")).isTrue();
        assertThat(ada.clear("x;ada@example.community;y")).isFalse();
    }

    @Test
    void chineseNamesAreFoundWithinASentence() {
        assertThat(new Mentions(List.of("王小明")).clear("请联系王小明先生")).isTrue();
        assertThat(new Mentions(List.of("李娜")).clear("请联系李娜女士")).isTrue();
        assertThat(new Mentions(List.of("李")).clear("请联系李先生")).isFalse();
    }
}
