package io.clientele.gateway.upstream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.gateway.BehindTheGateway;
import io.clientele.gateway.Fakes;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.http.Response;

import static io.clientele.gateway.Calls.as;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@BehindTheGateway
class FindingTheServiceTest {

    private static final String KNOWN = "/api/v1/jobs/0190a000-0000-7000-8000-000000000001";
    private static final String UNKNOWN = "/api/v1/jobs/0190a000-0000-7000-8000-000000000002";

    @BeforeEach
    void reset() {
        Fakes.reset();
    }

    @Test
    void aJobIsFoundWhereverItIs() {
        Response answer = as("viewer").get(KNOWN);
        assertThat(answer.jsonPath().getString("service")).isEqualTo("valuation");
        assertThat(Fakes.asked()).hasSize(5);
        assertThat(as("manager").delete(KNOWN).statusCode()).isEqualTo(204);
        assertThat(Fakes.last()).containsEntry(":service", "valuation").containsEntry(":method", "DELETE");
    }

    @Test
    void aJobThatNobodyKnowsIsNotFound() {
        assertProblem(as("viewer").get(UNKNOWN), 404, "NOT_FOUND");
    }

    @Test
    void aServiceThatIsDownMayKnowTheJobThatNobodyElseKnows() {
        Fakes.knobs().put("down:customer", true);
        assertThat(as("viewer").get(KNOWN).statusCode()).isEqualTo(200);
        assertProblem(as("viewer").get(UNKNOWN), 503, "SERVICE_UNAVAILABLE");
        Fakes.knobs().remove("down:customer");
        Patience.until(
                "the service is asked again",
                () -> as("viewer").get("/api/v1/customers").statusCode() == 200);
    }

    @Test
    void aServiceThatIsSickHidesNoJobOfAnother() {
        Fakes.knobs().put("sick:customer", true);
        assertThat(as("viewer").get(KNOWN).jsonPath().getString("service")).isEqualTo("valuation");
        assertThat(as("manager").delete(KNOWN).statusCode()).isEqualTo(204);
        assertThat(as("viewer").get(UNKNOWN).statusCode()).isEqualTo(503);
    }

    @Test
    void aListIsThatOfOneService() {
        Response answer = as("viewer").get("/api/v1/dead-letters?limit=5&service=interaction&cursor=x");
        assertThat(answer.jsonPath().getString("uri")).isEqualTo("/api/v1/dead-letters?limit=5&cursor=x");
        assertThat(answer.jsonPath().getString("service")).isEqualTo("interaction");
        assertThat(as("viewer").get("/api/v1/jobs?service=customer").jsonPath().getString("uri"))
                .isEqualTo("/api/v1/jobs");
        assertProblem(as("viewer").get("/api/v1/jobs"), 400, "MALFORMED_REQUEST")
                .atParameter("service");
        assertProblem(as("viewer").get("/api/v1/jobs?service=gateway"), 400, "MALFORMED_REQUEST")
                .atParameter("service");
    }

    @Test
    void aRepublicationNamesItsService() {
        assertThat(as("admin")
                        .post("/api/v1/republications/segmentation")
                        .jsonPath()
                        .getString("service"))
                .isEqualTo("segmentation");
        assertProblem(as("admin").post("/api/v1/republications/gateway"), 404, "UNKNOWN_SERVICE");
    }
}
