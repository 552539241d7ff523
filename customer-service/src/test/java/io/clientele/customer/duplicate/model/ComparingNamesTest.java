package io.clientele.customer.duplicate.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ComparingNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Novak & Hale Instruments Co., Ltd. | novak hale instruments GmbH
            Müller Söhne GmbH & Co. KG         | Muller Sohne
            Acme S.A.                          | ACME SA
            Møller & Łódź Æro                  | Moller Lodz Aero
            ＡＣＭＥ　Trading Inc                | Acme Trading LLC
            杭州绿茶食品有限公司                   | 杭州绿茶食品股份有限公司
            绿茶集团有限公司                       | 绿茶
            通用（中国）机械有限公司                 | 通用机械公司
            """)
    void namesOfOrganisationsThatSayTheSameHaveOneKey(String one, String other) {
        assertThat(key(one, false)).isEqualTo(key(other, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Anna Novák   | NOVAK Anna
            王小明         | 王小明
            Wang  Xiaoming | Xiaoming Wang
            """)
    void namesOfPeopleThatSayTheSameHaveOneKey(String one, String other) {
        assertThat(key(one, true)).isEqualTo(key(other, true));
    }

    @Test
    void whatTellsNamesApartStays() {
        assertThat(key("Acme Foods Ltd", false)).isNotEqualTo(key("Acme Tools Ltd", false));
        assertThat(key("王小明", true)).isNotEqualTo(key("王小红", true));
        assertThat(key("The Company Ltd", false)).isNotEmpty();
        assertThat(key("有限公司", false)).isNotNull();
        assertThat(key("Ag Li", true)).isEqualTo("ag li");
    }

    @Test
    void similarChineseNamesShareTrigramsAndOthersHardlyAny() {
        assertThat(similarity("杭州绿茶食品贸易有限公司", "杭州绿茶食品有限公司")).isGreaterThan(0.6);
        assertThat(similarity("杭州绿茶食品有限公司", "上海重型机械有限公司")).isLessThan(0.2);
        assertThat(similarity("Petrov Маша", "Petrov Маша")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            華為技術有限公司   | 华为技术
            廣東電氣集團有限公司 | 广东电气
            """)
    void traditionalCharactersSayTheSame(String one, String other) {
        assertThat(key(one, false)).isEqualTo(key(other, false));
    }

    @Test
    void whatSoundsTheSameHasOneSound() {
        assertThat(Miswritten.sound(Names.words("王小明", true))).isEqualTo("wang xiao ming");
        assertThat(Miswritten.sound(Names.words("王晓明", true))).isEqualTo("wang xiao ming");
        assertThat(Miswritten.sound(Names.words("李伟", true))).as("too short").isEmpty();
        assertThat(Miswritten.sound(Names.words("Anna Novák", true))).isEmpty();
        assertThat(Miswritten.sound(Names.words("王 Anna", true))).isEmpty();
    }

    @Test
    void namesButForOneCharacterHaveOneGapInCommon() {
        var gaps = new HashSet<>(Miswritten.butForOne(Names.words("杭州绿茶食品有限公司", false)));
        assertThat(gaps).hasSize(6).contains("杭州绿?食品");
        gaps.retainAll(Miswritten.butForOne(Names.words("杭州绿荼食品有限公司", false)));
        assertThat(gaps).containsExactly("杭州绿?食品");
        assertThat(Miswritten.butForOne(Names.words("南昌第一中学", false)))
                .hasSize(4)
                .doesNotContain("南昌第?中学");
        assertThat(Miswritten.butForOne(Names.words("绿茶行", false))).isEmpty();
        assertThat(Miswritten.butForOne(Names.words("Acme Foods", false))).isEmpty();
    }

    @Test
    void ofReasonsThatAreAboutTheNameTheStrongestCounts() {
        var likeness = new Likeness();
        likeness.add(Sign.SAME_SOUND, 1);
        likeness.add(Sign.ONE_CHARACTER, 1);
        assertThat(likeness.signs(false)).containsOnlyKeys(Sign.SAME_SOUND);
        assertThat(likeness.score(false)).isBetween(Likeness.ENOUGH, 0.85);
        likeness.add(Sign.NAME, 1);
        assertThat(likeness.signs(false)).containsOnlyKeys(Sign.NAME);
        assertThat(likeness.score(false)).isEqualTo(0.85, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void doubtsMultiply() {
        var likeness = new Likeness();
        likeness.add(Sign.PHONE, 1);
        likeness.add(Sign.NAME, 0.8);
        likeness.add(Sign.NAME, 0.5);
        assertThat(likeness.score(false))
                .isEqualTo(1 - (1 - 0.75) * (1 - 0.85 * 0.8), org.assertj.core.data.Offset.offset(1e-12));
        assertThat(likeness.score(true)).isLessThan(likeness.score(false));
    }

    private static String key(String name, boolean person) {
        return Names.key(Names.words(name, person));
    }

    /** As PostgreSQL's pg_trgm has it: shared trigrams ÷ all of both, words padded by two spaces before and one after. */
    private static double similarity(String one, String other) {
        var a = trigrams(one);
        var b = trigrams(other);
        var both = new HashSet<>(a);
        both.retainAll(b);
        return (double) both.size() / (a.size() + b.size() - both.size());
    }

    private static Set<String> trigrams(String name) {
        var trigrams = new HashSet<String>();
        Arrays.stream(Names.spelled(Names.words(name, false)).split(" ")).forEach(word -> {
            var padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                trigrams.add(padded.substring(i, i + 3));
            }
        });
        return trigrams;
    }
}
