package io.clientele.customer.duplicate.model;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MisspeltTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jonathan Brownsfield  | Jonathon Brownsfield
            Katherine Vandermeer  | Catherine Vandermeer
            Alexandra Petrovskaya | Aleksandra Petrovskaya
            Alexandra Petrovskaya | Petrovskaya Aleksandra
            Jonathan Brownsfield  | Jonathon Brownsfeild
            Christopher Lee       | Kristopher Lee
            """)
    void aSlipOfThePenMakesNoOtherName(String one, String other) {
        assertThat(Misspelt.alike(spelled(one), spelled(other))).isTrue();
        assertThat(Misspelt.alike(spelled(other), spelled(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            John Smith           | Joan Smith
            Andrew Miller        | Andrea Miller
            Michael Johnson      | Michelle Johnson
            Gabriel Fischer      | Gabriela Fischer
            Christian Anderson   | Christina Anderson
            Zhang Xiaoming       | Zhang Xiaoling
            Jonathan Brownsfield | Jonathan Brownsfield
            Jonathan Brownsfield | Jonathon Brownsfield Junior
            Robert Vandermeer    | Katherine Vandermeer
            王小明                 | 王小红
            """)
    void otherNamesAreNone(String one, String other) {
        assertThat(Misspelt.alike(spelled(one), spelled(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jörg Müllerhof | Joerg Muellerhof | true
            Anna Böll      | Anna Boell       | true
            Karl Bauer     | Karl Baur        | false
            Wang Xue       | Wang Xu          | false
            Miguel Sanz    | Migul Sanz       | false
            """)
    void umlautsAreWrittenInOneLetterOrTwo(String one, String other, boolean same) {
        assertThat(spelled(one).equals(spelled(other))).isEqualTo(same);
    }

    /** Its syllables could be parted in 2^n ways. */
    @Test
    void aLongWordThatIsNearlyPinyinIsReadOnce() {
        var word = "ia".repeat(90) + "rr";
        assertThat(Misspelt.withoutUmlauts(List.of(word))).containsExactly(word);
    }

    private static String spelled(String name) {
        return Names.spelled(Misspelt.withoutUmlauts(Names.words(name, true)));
    }
}
