package io.clientele.segmentation;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Http;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.segmentation.Calls.as;
import static io.clientele.segmentation.Calls.viewer;
import static org.assertj.core.api.Assertions.assertThat;

/** What this service refuses, and how it says so. */
@QuarkusTest
@WithBackends
class SegmentationApiTest {

    private final UUID id = UUID.randomUUID();

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(viewer().get("/api/v1/customers/{id}/segments", id), 404, "CUSTOMER_NOT_FOUND");
        assertProblem(viewer().get("/api/v1/customers/{id}/segments/history", id), 404, "CUSTOMER_NOT_FOUND");
        assertProblem(viewer().get("/api/v1/schemes/ABC"), 404, "SCHEME_NOT_FOUND");
        assertProblem(viewer().get("/api/v1/segments/ABC.A/members"), 404, "SEGMENT_NOT_FOUND");
        assertProblem(viewer().get("/api/v1/actions/{id}", id), 404, "ACTION_NOT_FOUND");
    }

    @Test
    void parametersThatMeanNothingAreRefusedAndTheNearestIsNamed() {
        assertProblem(viewer().queryParam("schema", "RFM").get("/api/v1/segments"), 400, "MALFORMED_REQUEST")
                .atParameter("schema");
        assertProblem(viewer().queryParam("scheme", "RMF").get("/api/v1/actions"), 400, "MALFORMED_REQUEST")
                .atParameter("scheme");
        assertProblem(viewer().queryParam("status", "OPEN").get("/api/v1/actions"), 400, "MALFORMED_REQUEST")
                .atParameter("status");
        assertProblem(viewer().queryParam("cursor", "abc").get("/api/v1/actions"), 400, "MALFORMED_REQUEST")
                .atParameter("cursor");
    }

    @Test
    void everyoneNeedsATokenAndTheRightRole() {
        assertThat(Http.get("/api/v1/schemes").statusCode()).isEqualTo(401);
        assertThat(Http.given()
                        .bearer(Tokens.forged("admin"))
                        .get("/api/v1/actions")
                        .statusCode())
                .isEqualTo(401);
        assertThat(as("agent").post("/api/v1/schemes/VALUE_MATRIX/cuts").statusCode())
                .isEqualTo(403);
        assertThat(viewer().header("If-Match", "*")
                        .contentType("application/merge-patch+json")
                        .body("{\"status\":\"DONE\"}")
                        .patch("/api/v1/actions/{id}", id)
                        .statusCode())
                .isEqualTo(403);
    }
}
