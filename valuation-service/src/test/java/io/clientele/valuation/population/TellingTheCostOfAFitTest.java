package io.clientele.valuation.population;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class TellingTheCostOfAFitTest {

    private static final String FITS = "/api/v1/model-fits?dryRun=true";
    private static final String COMPARISONS = "/api/v1/model-comparisons?dryRun=true";

    @Inject
    Heard heard;

    @Inject
    Population population;

    @Inject
    Database database;

    @BeforeEach
    void somebodyBought() {
        heard.purchase(UUID.randomUUID(), "2020-01-01T00:00:00Z", "10");
    }

    @Test
    void costsAreToldAndNothingBegins() {
        long jobs = jobs();
        tells(post(FITS, "{\"model\":\"BG_NBD\",\"calibrationEnd\":\"2020-12-31\"}"), "MODEL_FIT");
        tells(post(COMPARISONS, "{\"calibrationEnd\":\"2020-12-31\",\"holdOut\":\"P39W\"}"), "MODEL_COMPARISON");
        assertThat(jobs()).isEqualTo(jobs);
    }

    @Test
    void whatCannotBeginCostsNothing() {
        assertProblem(
                post(FITS, "{\"model\":\"CRYSTAL_BALL\",\"calibrationEnd\":\"2020-12-31\"}"), 422, "INVALID_REQUEST");
    }

    private void tells(Response cost, String kind) {
        assertThat(cost.statusCode()).as(cost.asString()).isEqualTo(200);
        assertThat(cost.jsonPath().getString("kind")).isEqualTo(kind);
        assertThat(cost.jsonPath().getLong("customers")).isPositive().isEqualTo(population.customers());
        assertThat(cost.jsonPath().getLong("expectedSeconds")).isPositive();
    }

    private long jobs() {
        return database.query("SELECT count(*) FROM job", row -> row.getLong(1)).getFirst();
    }

    private static Response post(String path, String body) {
        return given().bearer(Tokens.of("manager"))
                .contentType("application/json")
                .body(body)
                .post(path);
    }
}
