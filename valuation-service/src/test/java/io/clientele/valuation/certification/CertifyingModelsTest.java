package io.clientele.valuation.certification;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.valuation.model.AskingForFits.as;
import static io.clientele.valuation.model.AskingForFits.manager;
import static org.assertj.core.api.Assertions.assertThat;

/** The formulas that run here are held against published values; a comparison needs a past to be held against. */
@QuarkusTest
@WithBackends
class CertifyingModelsTest {

    @Test
    void theFormulasThatRunHereAreCertified() {
        var found = as("viewer").get("/api/v1/models/certification");
        assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
        assertThat(found.jsonPath().getString("verdict")).isEqualTo("PASS");
        var job = manager()
                .body("{\"model\":\"NBD\",\"customers\":2000,\"seed\":3}")
                .post("/api/v1/models/certification");
        assertThat(EndedJob.of(job).getDouble("result.purchases.standardErrorsOff.r"))
                .isBetween(-4.0, 4.0);
        var wrong =
                manager().body("{\"model\":\"NBD\",\"parameters\":{\"r\":1}}").post("/api/v1/models/certification");
        assertProblem(wrong, 422, "INVALID_REQUEST").at("/parameters");
        var endless = manager()
                .body("{\"model\":\"NBD\",\"parameters\":{\"r\":50,\"alpha\":0.001}}")
                .post("/api/v1/models/certification");
        assertProblem(endless, 422, "INVALID_REQUEST").at("/parameters");
    }

    @Test
    void aHoldOutThatIsNotOverIsRefused() {
        var early = manager()
                .body("{\"calibrationEnd\":\"2999-09-30\",\"holdOut\":\"P39W\"}")
                .post("/api/v1/model-comparisons");
        assertProblem(early, 422, "INVALID_REQUEST").at("/holdOut");
        var other = manager()
                .body("{\"calibrationEnd\":\"1997-09-30\",\"holdOut\":\"P39W\",\"models\":[\"GAMMA_GAMMA\"]}")
                .post("/api/v1/model-comparisons");
        assertProblem(other, 422, "INVALID_REQUEST").at("/models/0");
    }
}
