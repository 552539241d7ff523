package io.clientele.gateway.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The types of problems are addresses; what stands there is held against what the sources of all services answer with. */
class EveryProblemIsDocumentedTest {

    private final ProblemCatalogue catalogue = new ProblemCatalogue(new ObjectMapper());

    @Test
    void everyCodeInTheSourcesHasItsPage() throws IOException {
        Set<String> answered;
        try (var files = Files.walk(Path.of(".."))) {
            answered = AnsweredCodes.in(files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/main/"))
                    .map(EveryProblemIsDocumentedTest::source)
                    .toList());
        }
        assertThat(answered).contains("NOT_FOUND", "INVALID_REQUEST", "CUSTOMER_NOT_FOUND");
        assertThat(catalogue.all()).extracting(DocumentedProblem::code).containsAll(answered);
    }

    @Test
    void aCodeIsFoundInTheCallAndBehindAConstant() {
        var call = "throw Rejection.conflict(\n  %s, \"In conflict.\");";
        assertThat(AnsweredCodes.in(List.of(call.formatted("\"TAKEN\"")))).containsExactly("TAKEN");
        var constant = "static final String ANY = \"TAKEN_TOO\";";
        assertThat(AnsweredCodes.in(List.of(constant, call.formatted("Codes.ANY"))))
                .containsExactly("TAKEN_TOO");
        assertThat(AnsweredCodes.in(List.of("of(Kind.STALE, ANY, detail)", constant)))
                .containsExactly("TAKEN_TOO");
        assertThat(AnsweredCodes.in(List.of("EnumSet.of(Kind.A, Kind.B)"))).isEmpty();
        assertThatThrownBy(() -> AnsweredCodes.in(List.of(call.formatted("NOWHERE"))))
                .hasMessageContaining("NOWHERE");
    }

    @Test
    void aPageSaysWhatHappenedAndWhatToDo() {
        assertThat(catalogue.all()).allSatisfy(problem -> {
            assertThat(problem.code()).matches("[A-Z][A-Z0-9_]+");
            assertThat(problem.status()).isBetween(400, 599);
            assertThat(problem.meaning()).endsWith(".");
            assertThat(problem.remedy()).endsWith(".");
        });
        assertThat(catalogue.of("precondition-failed")).isPresent();
        assertThat(catalogue.of("no-such-problem")).isEmpty();
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
