package io.clientele.kit.http;

import java.io.IOException;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.http.SampleCalls.SAMPLES;
import static io.clientele.kit.http.SampleCalls.as;
import static io.clientele.kit.http.SampleCalls.raw;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** Parameters are known by name and read by type; what cannot be meant is refused. */
@QuarkusTest
@WithBackends
class ReadingParametersTest {

    @Test
    void anUnknownParameterIsRefusedAndTheNearestNamed() {
        Response answer = as("viewer").get(SAMPLES + "?limt=5");
        assertProblem(answer, 400, "MALFORMED_REQUEST").atParameter("limt");
        assertThat(answer.asString()).contains("Did you mean limit?");
        assertProblem(as("viewer").get(SAMPLES + "/7?x=1"), 400, "MALFORMED_REQUEST");
    }

    @Test
    void badParametersAreAllNamed() {
        Response answer =
                as("viewer").get(SAMPLES + "?limit=many&day=today&kind=SMALL&kind=TINY&count=perhaps&cursor=");
        assertProblem(answer, 400, "MALFORMED_REQUEST")
                .atParameter("limit")
                .atParameter("day")
                .atParameter("kind")
                .atParameter("count")
                .atParameter("cursor");
        assertProblem(as("viewer").get(SAMPLES + "?limit=0"), 422, "INVALID_REQUEST")
                .atParameter("limit");
        assertProblem(as("viewer").get(SAMPLES + "?limit=1&limit=2"), 400, "MALFORMED_REQUEST");
    }

    @Test
    void aCursorIsBoundToItsFilters() {
        String next = as("viewer")
                .get(SAMPLES + "?limit=10&kind=SMALL&count=true")
                .jsonPath()
                .getString("nextCursor");
        Response second = as("viewer").get(SAMPLES + "?limit=10&kind=SMALL&cursor=" + next);
        assertThat(second.jsonPath().getList("items")).isEqualTo(List.of("row 10"));
        assertThat(second.asString()).doesNotContain("total");
        for (String other : List.of("?kind=LARGE&cursor=" + next, "?kind=SMALL&cursor=x" + next, "?cursor=%2B%2B")) {
            assertProblem(as("viewer").get(SAMPLES + other), 400, "MALFORMED_REQUEST")
                    .atParameter("cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"day=%2B999999-01-01", "day=-0001-01-01", "cursor=%C3%28", "cursor=%ff"})
    void whatNoCalendarAndNoTextHoldsIsRefused(String query) throws IOException {
        assertThat(raw(SAMPLES + "?" + query, Tokens.of("viewer")))
                .startsWith("HTTP/1.1 400")
                .contains("problem+json");
    }

    @Test
    void aValueThatIsTooLongAndTooManyOfOneAreRefused() {
        assertProblem(as("viewer").get(SAMPLES + "?cursor=" + "a".repeat(2_001)), 400, "MALFORMED_REQUEST")
                .atParameter("cursor");
        assertProblem(as("viewer").get(SAMPLES + "?kind=SMALL" + "&kind=SMALL".repeat(100)), 400, "MALFORMED_REQUEST")
                .atParameter("kind");
    }

    @Test
    void badQueryEncodingIsTheCallersFault() throws IOException {
        assertThat(raw(SAMPLES + "?cursor=%zz", Tokens.of("admin")))
                .startsWith("HTTP/1.1 400")
                .contains("problem+json");
    }
}
