package io.clientele.gateway.status;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.gateway.BehindTheGateway;
import io.clientele.gateway.Fakes;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.http.Response;

import static io.clientele.gateway.Calls.anonymous;
import static io.clientele.gateway.Calls.as;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@BehindTheGateway
class SuiteStatusTest {

    private static final String STATUS = "/api/v1/status";

    @BeforeEach
    void reset() {
        Fakes.reset();
    }

    @Test
    void servicesAreAskedInTheOrderOfTheFlow() {
        Response answer = as("viewer").get(STATUS);
        assertThat(answer.jsonPath().getBoolean("settled")).isTrue();
        assertThat(answer.jsonPath().getList("services.name"))
                .isEqualTo(List.of(
                        "customer-service", "interaction-service", "valuation-service", "segmentation-service"));
        assertThat(Fakes.asked())
                .extracting(asked -> asked.get(":service"))
                .containsExactly("customer", "interaction", "valuation", "segmentation");
    }

    @Test
    void whatWaitsIsNotSettled() {
        Fakes.knobs().put("outbox:interaction", 3);
        Response answer = as("viewer").get(STATUS);
        assertThat(answer.jsonPath().getBoolean("settled")).isFalse();
        assertThat(answer.jsonPath().getInt("services[1].outboxPending")).isEqualTo(3);
    }

    @Test
    void aServiceThatIsDownIsNotSettled() {
        Fakes.knobs().put("down:segmentation", true);
        Response answer = as("viewer").get(STATUS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getBoolean("settled")).isFalse();
        assertThat(answer.jsonPath().getList("services.state")).isEqualTo(List.of("UP", "UP", "UP", "DOWN"));
        Fakes.knobs().remove("down:segmentation");
        Patience.until(
                "the suite is settled",
                () -> as("viewer").get(STATUS).jsonPath().getBoolean("settled"));
    }

    @Test
    void theStatusIsForCallersWithARole() {
        assertProblem(anonymous().get(STATUS), 401, "UNAUTHORIZED");
    }
}
