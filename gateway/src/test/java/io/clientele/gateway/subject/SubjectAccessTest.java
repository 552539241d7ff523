package io.clientele.gateway.subject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.gateway.BehindTheGateway;
import io.clientele.gateway.Fakes;
import io.clientele.kit.testing.Patience;

import static io.clientele.gateway.Calls.anonymous;
import static io.clientele.gateway.Calls.as;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** One file over all services, whole or not at all. */
@QuarkusTest
@BehindTheGateway
class SubjectAccessTest {

    private static final String CUSTOMER = "0190a000-0000-7000-8000-000000000017";
    private static final String FILE = "/api/v1/customers/" + CUSTOMER + "/subject-access";

    @BeforeEach
    void reset() {
        Fakes.reset();
    }

    @Test
    void everyPartComesFromItsServiceInOneFile() {
        var answer = as("manager").get(FILE);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"subject-access-" + CUSTOMER + ".json\"");
        var file = answer.jsonPath();
        assertThat(file.getString("customerId")).isEqualTo(CUSTOMER);
        assertThat(file.getString("producedAt")).isNotBlank();
        assertThat(file.getString("record.service")).isEqualTo("customer");
        assertThat(file.getString("journal.service")).isEqualTo("interaction");
        assertThat(file.getString("values.service")).isEqualTo("valuation");
        assertThat(file.getString("segments.uri")).isEqualTo("/api/v1/personal-data?customerId=" + CUSTOMER);
        assertThat(Fakes.asked()).hasSize(4).allSatisfy(asked -> assertThat(asked.get("Authorization"))
                .startsWith("Bearer "));
    }

    @Test
    void thereIsNoFileWhileAServiceIsDown() {
        Fakes.knobs().put("down:segmentation", true);
        var answer = as("manager").get(FILE);
        assertProblem(answer, 503, "SERVICE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.header("Content-Disposition")).isNull();
        Fakes.knobs().remove("down:segmentation");
        Patience.until("the file is whole again", () -> as("manager").get(FILE).statusCode() == 200);
        Patience.until(
                "the suite is settled",
                () -> as("viewer").get("/api/v1/status").jsonPath().getBoolean("settled"));
    }

    @Test
    void whoDoesNotExistAndWhoMayNot() {
        assertProblem(
                as("manager").get("/api/v1/customers/0190a000-0000-7000-8000-00000000dead/subject-access"),
                404,
                "UNKNOWN");
        assertProblem(as("agent").get(FILE), 403, "FORBIDDEN");
        assertProblem(anonymous().get(FILE), 401, "UNAUTHORIZED");
        assertThat(Fakes.asked()).hasSize(4);
    }
}
