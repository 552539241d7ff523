package io.clientele.valuation.population;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.testing.CommittedOpenApi;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class CostsOfAllJobsTest {

    private static final String COSTS = "/api/v1/job-costs";
    private static final List<String> KINDS = List.of(
            "COST_POLICY_DRY_RUN",
            "EQUITY_BRIDGE",
            "MODEL_COMPARISON",
            "MODEL_DRY_RUN",
            "MODEL_FIT",
            "REVALUATION",
            "SCORECARD_DRY_RUN",
            "SCORECARD_RESCORING",
            "VALUATION_POLICY_DRY_RUN");

    @Inject
    Heard heard;

    @Inject
    Population population;

    @Inject
    Database database;

    @Inject
    @Any
    Instance<JobKind> all;

    private long customers;

    @BeforeEach
    void somebodyBought() {
        heard.purchase(UUID.randomUUID(), "2020-01-01T00:00:00Z", "10");
        customers = population.customers();
    }

    @AfterEach
    void noPace() {
        database.execute("DELETE FROM job WHERE request = '{\"measured\":true}'");
    }

    @Test
    void everyKindTellsWhatItWouldCostAndNothingBegins() {
        long jobs = jobs();
        var told = get("").jsonPath();
        assertThat(told.getList("items.kind")).isEqualTo(KINDS);
        assertThat(told.getList("items.customers", Long.class)).containsOnly(customers);
        assertThat(told.getList("items.facts", Long.class)).containsOnly(population.facts());
        assertThat(told.getList("items.expectedSeconds", Long.class)).allMatch(seconds -> seconds > 0);
        assertThat(told.getList("items.pace")).allMatch(List.of("MEASURED", "ASSUMED")::contains);
        assertThat(told.getString("nextCursor")).isNull();
        assertThat(get("?count=true").jsonPath().getInt("total")).isEqualTo(KINDS.size());
        assertThat(jobs()).isEqualTo(jobs);
    }

    /** Work on everybody that says nothing of its cost would be missed by nobody; only these two are no work on everybody's facts. */
    @Test
    void noKindIsForgotten() {
        var others = all.stream().map(JobKind::kind).filter(kind -> !KINDS.contains(kind));
        assertThat(others.collect(toSet())).containsExactlyInAnyOrder("PARAMETER_RECOVERY", "REPUBLICATION");
    }

    @Test
    void someKindsCanBeAskedFor() {
        var some = get("?kind=REVALUATION&kind=MODEL_DRY_RUN&count=true").jsonPath();
        assertThat(some.getList("items.kind")).isEqualTo(List.of("MODEL_DRY_RUN", "REVALUATION"));
        assertThat(some.getInt("total")).isEqualTo(2);
        assertProblem(get("?kind=REVALUATIONS"), 400, "MALFORMED_REQUEST").atParameter("kind");
        assertThat(get("?kind=REVALUATIONS").jsonPath().getString("errors[0].detail"))
                .contains(String.join(", ", KINDS))
                .contains("Did you mean REVALUATION?");
        assertProblem(get("?cursor=foreign"), 400, "MALFORMED_REQUEST").atParameter("cursor");
    }

    @Test
    void whatBeginsAJobIsDocumented() {
        var paths = CommittedOpenApi.committed("valuation").path("paths");
        for (List<String> calls : get("").jsonPath().<List<String>>getList("items.begunBy")) {
            assertThat(calls).isNotEmpty().allSatisfy(call -> {
                var words = call.replace("?dryRun=true", "").split(" ");
                assertThat(paths.path(words[1]).has(words[0].toLowerCase(Locale.ROOT)))
                        .as(call)
                        .isTrue();
            });
        }
    }

    /** What took 40 seconds for this base takes 40 seconds. */
    @Test
    void paceIsInCustomersWhateverAJobCounts() {
        for (var kind : KINDS) {
            measured(kind, kind.equals("SCORECARD_DRY_RUN") ? 2 * customers : customers, 40);
        }
        var told = get("").jsonPath();
        assertThat(told.getList("items.expectedSeconds", Integer.class)).containsOnly(40);
        assertThat(told.getList("items.pace")).containsOnly("MEASURED");
    }

    @Test
    void aTinyJobIsNoMeasure() {
        for (int others = 0; others < 10; others++) {
            heard.purchase(UUID.randomUUID(), "2020-01-01T00:00:00Z", "10");
        }
        var before = seconds();
        for (var kind : KINDS) {
            measured(kind, 1, 3_600);
        }
        assertThat(seconds()).isEqualTo(before);
    }

    private Map<String, Integer> seconds() {
        JsonPath told = get("").jsonPath();
        return KINDS.stream()
                .collect(Collectors.toMap(
                        kind -> kind, kind -> told.getInt("items.find { it.kind == '" + kind + "' }.expectedSeconds")));
    }

    private void measured(String kind, long done, int seconds) {
        database.execute("""
                INSERT INTO job (id, kind, state, request, done, attempts, created_at, started_at, finished_at, result)
                VALUES (?, ?, 'SUCCEEDED', '{"measured":true}', ?, 1, now(), now(), now() + ? * interval '1 second', '{}')""", UuidCreator.getTimeOrderedEpoch(), kind, done, seconds);
    }

    private long jobs() {
        return database.query("SELECT count(*) FROM job", row -> row.getLong(1)).getFirst();
    }

    private static Response get(String query) {
        return given().bearer(Tokens.of("viewer")).get(COSTS + query);
    }
}
