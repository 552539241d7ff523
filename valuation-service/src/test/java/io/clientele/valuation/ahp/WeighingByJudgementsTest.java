package io.clientele.valuation.ahp;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

class WeighingByJudgementsTest {

    private static final List<String> CRITERIA = List.of("loyalty", "size", "credit");

    @Test
    void theExampleIsAnsweredWithItsSteps() {
        var question =
                question(List.of(1.0, 3.0, 5.0), List.of(0.333333333333, 1.0, 3.0), List.of(0.2, 0.333333333333, 1.0));
        var answer = AhpAnswer.of(CRITERIA, question.weights(), Locale.ENGLISH);
        assertThat(answer.weights().getFirst()).isCloseTo(0.637, within(0.0005));
        assertThat(answer.explanation())
                .extracting(AhpAnswer.Step::code)
                .containsExactly("PRINCIPAL_EIGENVALUE", "CONSISTENCY_INDEX", "RANDOM_INDEX", "CONSISTENCY_RATIO");
        assertThat(answer.explanation().getLast().formula())
                .isEqualTo("CR = CI/RI = " + answer.consistencyIndex() + "/0.58");
        assertThat(AhpAnswer.of(CRITERIA, question.weights(), Locale.CHINESE)
                        .explanation()
                        .getLast()
                        .label())
                .isEqualTo("一致性比率");
    }

    @Test
    void aContradictionNamesTheWorstJudgementAndItsRemedy() {
        var four = new AhpQuestion(
                List.of("a", "b", "c", "d"),
                List.of(
                        List.of(1.0, 2.0, 4.0, 0.125),
                        List.of(0.5, 1.0, 2.0, 4.0),
                        List.of(0.25, 0.5, 1.0, 2.0),
                        List.of(8.0, 0.25, 0.5, 1.0)));
        var no = refusal(four);
        assertThat(no.kind()).isEqualTo(Rejection.Kind.INVALID);
        assertThat(no.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.name()).isEqualTo("/judgements/0/3");
            assertThat(fault.code()).isEqualTo("JUDGEMENTS_INCONSISTENT");
            assertThat(fault.detail()).contains("\"a\" over \"d\"", "given as 0.1250", "have to be 8.000");
        });
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThat(refusal(question(List.of(1.0, 3.0, 5.0), List.of(0.5, 2.0, 3.0), List.of(0.2, 0.3333, 1.0)))
                        .faults())
                .extracting(Fault::name)
                .containsExactlyInAnyOrder("/judgements/1/0", "/judgements/1/1");
        assertThat(refusal(question(List.of(1.0, -3.0), List.of(0.0, 1.0, 3.0))).faults())
                .extracting(Fault::name)
                .containsExactly("/judgements", "/judgements", "/judgements/0/1", "/judgements/1/0");
    }

    @SafeVarargs
    private static AhpQuestion question(List<Double>... rows) {
        return new AhpQuestion(CRITERIA, List.of(rows));
    }

    private static Rejection refusal(AhpQuestion question) {
        return catchThrowableOfType(Rejection.class, question::weights);
    }
}
