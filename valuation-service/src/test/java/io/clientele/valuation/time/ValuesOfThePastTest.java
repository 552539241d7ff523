package io.clientele.valuation.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** As known then and as known now, over time, in whatever order it was heard. */
@QuarkusTest
@WithBackends
class ValuesOfThePastTest {

    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");

    @Inject
    Heard heard;

    @Inject
    Database database;

    private final UUID customer = UUID.randomUUID();

    @Test
    void lateAndCorrectedEntriesAreNamedWithWhatTheyChange() {
        var early = heard.purchase(customer, "2025-06-01T10:00:00Z", "100.00");
        heard.purchase(customer, "2025-08-01T10:00:00Z", "40.00");
        heard.voided(customer, early);
        var restated = read("/restatement?asOf=2025-12-31&knownAt=2025-07-01");
        assertThat(restated.getString("asKnownThen.currentValue.amount")).isEqualTo("100.00");
        assertThat(restated.getString("asKnownNow.currentValue.amount")).isEqualTo("40.00");
        assertThat(restated.getString("change.currentValue.amount")).isEqualTo("-60.00");
        assertThat(restated.getList("entries.cause")).isEqualTo(List.of("CORRECTED", "RECORDED_LATER"));
        assertThat(restated.getString("entries[0].id")).isEqualTo(early.toString());
    }

    @Test
    void seriesIsTheValueAtEachStep() {
        heard.purchase(customer, "2025-06-01T10:00:00Z", "100.00");
        heard.purchase(customer, "2025-08-01T10:00:00Z", "40.00");
        var series = read("/series?from=2025-05-15&to=2025-09-15&step=P1M");
        assertThat(series.<String>getList("values.currentValue.amount"))
                .containsExactly("0.00", "100.00", "100.00", "140.00", "140.00");
        for (int i = 0; i < 5; i++) {
            var at = series.getString("values[" + i + "].asOf");
            assertThat(series.getString("values[" + i + "].lifetimeValue.amount"))
                    .isEqualTo(read("?asOf=" + at).getString("lifetimeValue.amount"));
            assertThat(series.getString("values[" + i + "].model.name"))
                    .isEqualTo(read("?asOf=" + at).getString("model.name"));
        }
        assertThat(read("/series?from=2025-05-15&to=2025-09-15&knownThen=true").getBoolean("knownThen"))
                .isTrue();
        assertProblem(got("/series?step=P1D&from=1999-01-01"), 422, "INVALID_REQUEST")
                .atParameter("step");
        assertProblem(got("/series?knownAt=1600-01-01"), 422, "INVALID_REQUEST").atParameter("knownAt");
        assertProblem(got("/series?step=month"), 400, "MALFORMED_REQUEST").atParameter("step");
        assertProblem(got("/restatement"), 422, "INVALID_REQUEST").atParameter("knownAt");
        assertProblem(got("?asOf=+999999999-01-01T00:00:00Z".replace("+", "%2B")), 400, "MALFORMED_REQUEST")
                .atParameter("asOf");
    }

    @Test
    void shuffledDelayedAndRepeatedEventsEndInTheIdenticalPast() {
        var random = new Random(17);
        var customers = Stream.generate(UUID::randomUUID).limit(6).toList();
        var events = heard.events(23, customers, END, 200);
        heard.accept(events);
        var straight = pasts(customers);
        database.execute("DELETE FROM fact WHERE customer_id = ANY (?)", (Object) customers.toArray(UUID[]::new));
        database.execute("DELETE FROM valuation WHERE customer_id = ANY (?)", (Object) customers.toArray(UUID[]::new));
        var shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, 60));
        Collections.shuffle(shuffled, random);
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(40));
            heard.accept(List.copyOf(shuffled.subList(from, to)));
            from = to;
        }
        assertThat(pasts(customers)).isEqualTo(straight);
    }

    /** The whole answer at several instants, as known then and as known now. */
    private static List<String> pasts(List<UUID> customers) {
        var answers = new ArrayList<String>();
        for (var id : customers) {
            for (var at : List.of("2024-09-30", "2025-05-05", "2026-02-28")) {
                for (var known : List.of("", "&knownAt=" + at, "&knownAt=2025-11-11")) {
                    answers.add(viewer(id, "?asOf=" + at + known).asString());
                    answers.add(viewer(id, "/explanation?asOf=" + at + known).asString());
                }
            }
        }
        return answers;
    }

    private JsonPath read(String rest) {
        var answer = got(rest);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response got(String rest) {
        return viewer(customer, rest);
    }

    private static Response viewer(UUID id, String rest) {
        return given().bearer(Tokens.of("viewer"))
                .urlEncodingEnabled(false)
                .get("/api/v1/customers/" + id + "/valuation" + rest);
    }
}
