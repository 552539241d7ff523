package io.clientele.kit.http;

import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.kit.rejection.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TagsTest {

    @Test
    void theTagOfARecordDependsOnEverythingThatShapesTheAnswer() {
        assertThat(Tags.version(7, Set.of("viewer"), Locale.ENGLISH))
                .isNotEqualTo(Tags.version(7, Set.of("agent"), Locale.ENGLISH))
                .isNotEqualTo(Tags.version(8, Set.of("viewer"), Locale.ENGLISH))
                .isEqualTo(Tags.version(7, Set.of("viewer"), Locale.ENGLISH));
        assertThat(Tags.content("a", "bc")).isNotEqualTo(Tags.content("ab", "c"));
        assertThat(Tags.content("a").isWeak()).isTrue();
    }

    @Test
    void aTagTakenFromAnAnswerMatchesItsVersion() {
        String tag = "\"" + Tags.version(7, "en").getValue() + "\"";
        assertThatCode(() -> Tags.requireMatch(tag, 7)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Tags.requireMatch(tag, 77)).isInstanceOf(Rejection.class);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, zh", "'zh;q=0.8, en', en", "'en;q=0.5, zh', zh", "de, en", "'??', en", "*, en", ", en"})
    void labelsComeInTheBestServedLanguage(String accepted, String served) {
        assertThat(Languages.best(accepted).getLanguage()).isEqualTo(served);
    }
}
