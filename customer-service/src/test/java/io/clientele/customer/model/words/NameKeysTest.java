package io.clientele.customer.model.words;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NameKeysTest {

    @Test
    void chineseIsFoundByEveryCharacterAndEveryPair() {
        assertThat(NameKeys.of("王小明")).containsExactlyInAnyOrder("王", "小", "明", "王小", "小明");
        assertThat(NameKeys.narrowing("王小明")).containsExactly("王小", "小明");
        assertThat(NameKeys.narrowing("明")).containsExactly("明");
    }

    @Test
    void otherWordsAreFoundByTheirBeginnings() {
        assertThat(NameKeys.of("Li & Hale")).containsExactlyInAnyOrder("l", "li", "h", "ha");
    }

    @Test
    void shortWordsAreKeysThemselves() {
        assertThat(List.of("l", "li", "王", "王小")).allMatch(NameKeys::key);
        assertThat(List.of("hale", "王小明", "i王", "&")).noneMatch(NameKeys::key);
    }

    @Test
    void mixedNamesHaveKeysOfBothKinds() {
        assertThat(NameKeys.of("IBM中国")).containsExactlyInAnyOrder("i", "ib", "中", "国", "中国");
    }

    @Test
    void caseAndWidthDoNotMatter() {
        assertThat(Folding.folded("ＩＢＭ Ltd")).isEqualTo("ibm ltd");
        assertThat(NameKeys.words("  ＩＢＭ　ltd ")).containsExactly("ibm", "ltd");
    }

    @Test
    void accentsDoNotMatter() {
        assertThat(Folding.folded("Müller CAFÉ Straße Łódź Ærø İzmir"))
                .isEqualTo("muller cafe strasse lodz aero izmir");
        assertThat(Folding.folded("Mu\u0308ller")).isEqualTo("muller");
        assertThat(NameKeys.of("Über Ærø")).containsExactlyInAnyOrder("u", "ub", "a", "ae");
        assertThat(NameKeys.words("ÉCOLE")).containsExactly("ecole");
    }

    @Test
    void marksThatMakeAnotherLetterStay() {
        assertThat(Folding.folded("がか हिन्दी 한국")).isEqualTo("がか हिन्दी 한국");
    }
}
