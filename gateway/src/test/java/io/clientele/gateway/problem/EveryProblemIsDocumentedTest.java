package io.clientele.gateway.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The types of problems are addresses; what stands there is held against what the sources of all services answer with. */
class EveryProblemIsDocumentedTest {

    private static final List<Pattern> ANSWERED = List.of(
            Pattern.compile(
                    "Rejection\\s*\\.\\s*(?:notFound|conflict|forbidden|unavailable)\\(\\s*\"([A-Z][A-Z0-9_]+)\""),
            Pattern.compile(
                    "(?:Rejection\\s*\\.\\s*)?of\\(\\s*(?:Rejection\\.)?Kind\\.[A-Z_]+,\\s*\"([A-Z][A-Z0-9_]+)\""),
            Pattern.compile("\\bof\\(\\s*\\d{3},\\s*\"([A-Z][A-Z0-9_]+)\""));

    private final ProblemCatalogue catalogue = new ProblemCatalogue(new ObjectMapper());

    @Test
    void everyCodeInTheSourcesHasItsPage() throws IOException {
        var answered = new TreeSet<String>();
        try (var files = Files.walk(Path.of(".."))) {
            files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/main/"))
                    .flatMap(EveryProblemIsDocumentedTest::codes)
                    .forEach(answered::add);
        }
        assertThat(answered).contains("NOT_FOUND", "INVALID_REQUEST", "CUSTOMER_NOT_FOUND");
        assertThat(catalogue.all()).extracting(DocumentedProblem::code).containsAll(answered);
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

    private static Stream<String> codes(Path file) {
        try {
            var source = Files.readString(file);
            return ANSWERED.stream()
                    .flatMap(pattern -> pattern.matcher(source).results().map(hit -> hit.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
