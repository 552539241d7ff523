package io.clientele.interaction.model;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FindingChineseTextTest {

    @Test
    void chineseIsFoundByPairsOfCharacters() {
        assertThat(Bigrams.of("询问新品")).containsExactly("询问", "问新", "新品");
    }

    @Test
    void otherScriptsPartThePairs() {
        assertThat(Bigrams.of("退货 X9 原因", null)).containsExactly("退货", "原因");
        assertThat(Bigrams.of("returned")).isEmpty();
    }

    @Test
    void rareCharactersOutsideTheBasicPlaneCount() {
        assertThat(Bigrams.of("𠀀𠀁")).containsExactly("𠀀𠀁");
    }
}
