package io.clientele.kit.http;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.http.SampleCalls.SAMPLES;
import static io.clientele.kit.http.SampleCalls.as;
import static io.clientele.kit.http.SampleCalls.patch;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** Tags keep a caller from changing what it has not seen, and from reading what it has. */
@QuarkusTest
@WithBackends
class ChangingWhatWasReadTest {

    @Test
    void changesNeedTheTagOfTheCurrentVersion() {
        assertProblem(patch(null), 428, "PRECONDITION_REQUIRED");
        assertProblem(patch("\"6\""), 412, "STALE");
        assertProblem(patch("W/\"7\""), 412, "STALE");
        assertProblem(patch("seven"), 400, "MALFORMED_REQUEST");
        for (String good : List.of("\"7\"", "*", "\"6\", \"7-0badcafe\"")) {
            assertThat(patch(good).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void readingWhatIsNotThereAnyMoreSaysSo() {
        assertProblem(as("viewer").header("If-Match", "\"6\"").get(SAMPLES + "/7"), 412, "STALE");
    }

    @Test
    void whatTheCallerHasIsNotSentAgain() {
        Response first = as("viewer").get(SAMPLES + "/7");
        assertThat(first.header("Vary")).contains("Authorization").contains("Accept-Language");
        Response again =
                as("viewer").header("If-None-Match", first.header("ETag")).get(SAMPLES + "/7");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.asString()).isEmpty();
        assertThat(as("agent")
                        .header("If-None-Match", first.header("ETag"))
                        .get(SAMPLES + "/7")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatSaysNothingOfTagsHasOneOfItsContentWhateverTheMomentOfAsking() {
        Response first = as("viewer").get(SAMPLES + "/computed/1.50");
        assertThat(first.header("ETag")).matches("W/\"[0-9a-f]{16}\"");
        assertThat(first.header("Vary")).contains("Authorization").contains("Accept-Language");
        assertThat(first.asString()).contains("\"asOf\"").contains("1.50");
        for (String sent : List.of(first.header("ETag"), "\"else\", " + first.header("ETag"), "*")) {
            Response again = as("viewer").header("If-None-Match", sent).get(SAMPLES + "/computed/1.50");
            assertThat(again.statusCode()).as(sent).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(again.header("Vary")).contains("Authorization");
            assertThat(again.asString()).isEmpty();
        }
        assertThat(computed("viewer", "1.51", first)).isEqualTo(200);
        assertThat(computed("agent", "1.50", first)).isEqualTo(200);
        assertThat(as("viewer").get(SAMPLES + "/computed-as-response/1.50").header("ETag"))
                .isEqualTo(first.header("ETag"));
        assertThat(as("viewer").get(SAMPLES).header("ETag")).as("of a list").isNull();
    }

    private static int computed(String role, String value, Response before) {
        return as(role).header("If-None-Match", before.header("ETag"))
                .get(SAMPLES + "/computed/" + value)
                .statusCode();
    }
}
