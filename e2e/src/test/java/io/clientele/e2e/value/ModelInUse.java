package io.clientele.e2e.value;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.e2e.Api;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A model that values everybody for the length of a scenario; whatever was active in its role before is active again when it is
 * closed, and everybody valued by that.
 */
public final class ModelInUse implements AutoCloseable {

    private static final Duration SETTLED = Duration.ofMinutes(3);

    private final Suite suite;
    private final String role;
    private final String name;
    private final Optional<JsonNode> former;

    private ModelInUse(Suite suite, String role, String name, Optional<JsonNode> former) {
        this.suite = suite;
        this.role = role;
        this.name = name;
        this.former = former;
    }

    /** The result of a fit to what the base has done up to a day. */
    public static JsonNode fit(Suite suite, String model, LocalDate calibrationEnd, String timeUnit) {
        var request = Api.JSON
                .createObjectNode()
                .put("model", model)
                .put("calibrationEnd", calibrationEnd.toString())
                .put("timeUnit", timeUnit);
        var job = suite.as("manager")
                .post("/api/v1/model-fits", request.toString())
                .expect(202);
        return suite.awaitJob(job.header("Location")).body().path("result");
    }

    public static ModelInUse of(Suite suite, JsonNode fit) {
        var name = fit.path("model").asText();
        var role = suite.as("viewer").get("/api/v1/models/" + name).expect(200).text("/role");
        var former = active(suite, role);
        activate(suite, name, fit.path("version").asInt());
        return new ModelInUse(suite, role, name, former);
    }

    static void activate(Suite suite, String model, int version) {
        var active = suite.as("manager")
                .put("/api/v1/models/" + model + "/active", "{\"version\":" + version + ",\"force\":true}")
                .expect(200);
        suite.awaitJob(active.text("/revaluationJob"));
        suite.awaitSettled(SETTLED);
    }

    /** What is active in a role, as the model itself tells it. */
    static Optional<JsonNode> active(Suite suite, String role) {
        for (var model : suite.as("viewer")
                .get("/api/v1/models?limit=100")
                .expect(200)
                .body()
                .path("items")) {
            if (model.path("role").asText().equals(role) && model.hasNonNull("active")) {
                return Optional.of(model.path("active"));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        if (former.isPresent()) {
            activate(
                    suite,
                    former.get().path("model").asText(),
                    former.get().path("version").asInt());
        } else {
            takeOutOfUse();
        }
        assertThat(active(suite, role).map(it -> it.path("version"))).isEqualTo(former.map(it -> it.path("version")));
    }

    /** No model takes its place. */
    void takeOutOfUse() {
        suite.as("manager").delete("/api/v1/models/" + name + "/active").expect(204);
        var retired = suite.as("viewer").get("/api/v1/models/" + name).expect(200);
        suite.awaitJob(retired.text("/retired/revaluationJob"));
        suite.awaitSettled(SETTLED);
    }
}
