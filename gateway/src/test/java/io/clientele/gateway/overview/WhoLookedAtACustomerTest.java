package io.clientele.gateway.overview;

import java.util.List;
import java.util.stream.Stream;

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

/** Each service tells who looked there, and together they make one list. */
@QuarkusTest
@BehindTheGateway
class WhoLookedAtACustomerTest {

    private static final String ID = "0190a000-0000-7000-8000-000000000017";
    private static final String ACCESSES = "/api/v1/customers/" + ID + "/accesses";

    @BeforeEach
    void reset() {
        Fakes.reset();
    }

    @Test
    void theNewestOfAllServicesComeFirstPageByPage() {
        Fakes.knobs().put("accesses:customer", "05,01");
        Fakes.knobs().put("accesses:interaction", "04,03");
        Fakes.knobs().put("accesses:valuation", "02");
        Response all = as("manager").get(ACCESSES + "?count=true");
        assertThat(all.statusCode()).as(all.asString()).isEqualTo(200);
        assertThat(all.jsonPath().<String>getList("items.id")).isEqualTo(ids("05", "04", "03", "02", "01"));
        assertThat(all.jsonPath().<String>getList("items.service"))
                .containsExactly("customer", "interaction", "interaction", "valuation", "customer");
        assertThat(all.jsonPath().getInt("total")).isEqualTo(5);
        assertThat(all.jsonPath().getString("nextCursor")).isNull();

        Response first = as("manager").get(ACCESSES + "?limit=2");
        assertThat(first.jsonPath().<String>getList("items.id")).isEqualTo(ids("05", "04"));
        Response second = as("manager")
                .get(ACCESSES + "?limit=2&cursor=" + first.jsonPath().getString("nextCursor"));
        assertThat(second.jsonPath().<String>getList("items.id")).isEqualTo(ids("03", "02"));
        Response third = as("manager")
                .get(ACCESSES + "?limit=2&cursor=" + second.jsonPath().getString("nextCursor"));
        assertThat(third.jsonPath().<String>getList("items.id")).isEqualTo(ids("01"));
        assertThat(third.jsonPath().getString("nextCursor")).isNull();
    }

    @Test
    void aServiceThatIsDownIsNamedAndTheRestServed() {
        Fakes.knobs().put("accesses:customer", "05");
        Fakes.knobs().put("down:valuation", true);
        Response answer = as("manager").get(ACCESSES + "?count=true");
        assertThat(answer.jsonPath().<String>getList("items.id")).isEqualTo(ids("05"));
        assertThat(answer.jsonPath().getString("unavailable[0].service")).isEqualTo("valuation-service");
        assertThat(answer.jsonPath().getMap("")).doesNotContainKey("total");
        Fakes.knobs().remove("down:valuation");
        Patience.until(
                "the service is asked again",
                () -> as("viewer").get("/api/v1/valuations").statusCode() == 200);
    }

    @Test
    void whoIsNotThereOrMergedOrNotAskedByAManager() {
        assertProblem(as("agent").get(ACCESSES), 403, "FORBIDDEN");
        assertProblem(
                as("manager").get("/api/v1/customers/0190a000-0000-7000-8000-00000000dead/accesses"), 404, "UNKNOWN");
        assertProblem(as("manager").get(ACCESSES + "?cursor=foreign"), 400, "MALFORMED_REQUEST");
        Response moved = as("manager")
                .following(false)
                .get("/api/v1/customers/0190a000-0000-7000-8000-000000000018/accesses?limit=2");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.header("Location")).endsWith(ACCESSES + "?limit=2");
    }

    private static List<String> ids(String... ends) {
        return Stream.of(ends)
                .map(end -> "0190a000-0000-7000-8000-0000000000" + end)
                .toList();
    }
}
