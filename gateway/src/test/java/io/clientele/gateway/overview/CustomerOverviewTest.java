package io.clientele.gateway.overview;

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
class CustomerOverviewTest {

    private static final String OVERVIEW = "/api/v1/customers/0190a000-0000-7000-8000-000000000017/overview";

    @BeforeEach
    void reset() {
        Fakes.reset();
    }

    @Test
    void everyPartComesFromItsService() {
        Response answer = as("viewer").get(OVERVIEW);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("customer.service")).isEqualTo("customer");
        assertThat(answer.jsonPath().getString("timeline.service")).isEqualTo("interaction");
        assertThat(answer.jsonPath().getString("valuation.service")).isEqualTo("valuation");
        assertThat(answer.jsonPath().getString("segments.service")).isEqualTo("segmentation");
        assertThat(answer.jsonPath().getString("actions.uri")).contains("/api/v1/actions?customerId=0190a000");
        assertThat(answer.jsonPath().getList("unavailable")).isEmpty();
        assertThat(Fakes.asked())
                .allSatisfy(asked -> assertThat(asked.get("Authorization")).startsWith("Bearer "));
        Response again =
                as("viewer").header("If-None-Match", answer.header("ETag")).get(OVERVIEW);
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void whatIsDownIsNamedAndTheRestServed() {
        Fakes.knobs().put("down:valuation", true);
        Response answer = as("viewer").get(OVERVIEW);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("customer.service")).isEqualTo("customer");
        assertThat(answer.jsonPath().getMap("")).doesNotContainKey("valuation");
        assertThat(answer.jsonPath().getString("unavailable[0].part")).isEqualTo("valuation");
        assertThat(answer.jsonPath().getString("unavailable[0].service")).isEqualTo("valuation-service");
        assertThat(answer.jsonPath().getString("unavailable[0].problem.code")).isEqualTo("SERVICE_UNAVAILABLE");
        Fakes.knobs().remove("down:valuation");
        Patience.until(
                "the service is asked again",
                () -> as("viewer").get("/api/v1/valuations").statusCode() == 200);
    }

    @Test
    void whatStopsInTheMiddleOfItsAnswerIsNamedToo() {
        Fakes.knobs().put("stalls:valuation", true);
        Response answer = as("viewer").get(OVERVIEW);
        assertThat(answer.jsonPath().getString("customer.service")).isEqualTo("customer");
        assertThat(answer.jsonPath().getString("unavailable[0].problem.code")).isEqualTo("SERVICE_TIMEOUT");
        Fakes.knobs().remove("stalls:valuation");
        Patience.until(
                "the service is asked again",
                () -> as("viewer").get("/api/v1/valuations").statusCode() == 200);
    }

    @Test
    void aCustomerWhoDoesNotExistIsNotFound() {
        assertProblem(
                as("viewer").get("/api/v1/customers/0190a000-0000-7000-8000-00000000dead/overview"), 404, "UNKNOWN");
        assertProblem(as("viewer").get("/api/v1/customers/nobody/overview"), 404, "NOT_FOUND");
    }

    @Test
    void theOverviewOfAMergedCustomerLeadsToItsSurvivor() {
        Response answer =
                as("viewer").following(false).get("/api/v1/customers/0190a000-0000-7000-8000-000000000018/overview");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.header("Location")).endsWith(OVERVIEW);
        Response passed =
                as("viewer").following(false).get("/api/v1/customers/0190a000-0000-7000-8000-000000000018/valuation");
        assertThat(passed.statusCode()).isEqualTo(308);
        assertThat(passed.header("Location"))
                .endsWith("/api/v1/customers/0190a000-0000-7000-8000-000000000017/valuation");
    }

    @Test
    void withoutATokenNothingIsAsked() {
        assertProblem(anonymous().get(OVERVIEW), 401, "UNAUTHORIZED");
        assertProblem(as("viewer").get(OVERVIEW + "?fields=name"), 400, "MALFORMED_REQUEST");
        assertThat(Fakes.asked()).isEmpty();
    }
}
