package io.clientele.interaction.label;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.clientele.interaction.journal.Status;
import io.clientele.interaction.model.Channel;
import io.clientele.interaction.model.Gap;
import io.clientele.interaction.model.Initiator;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.Response;
import io.clientele.interaction.model.Severity;

import static org.assertj.core.api.Assertions.assertThat;

class EveryCodeHasALabelTest {

    static Stream<Enum<?>> codesOfTheTimeline() {
        return Stream.of(
                        Kind.values(),
                        Status.values(),
                        Channel.values(),
                        Initiator.values(),
                        Response.values(),
                        Severity.values(),
                        Gap.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("codesOfTheTimeline")
    void inEnglishAndInChinese(Enum<?> code) {
        assertThat(Coded.label(code, Locale.ENGLISH)).isNotEqualTo(code.name()).matches("[A-Z].*");
        assertThat(Coded.label(code, Locale.CHINESE)).matches("[\\p{IsHan}]+");
    }
}
