package io.clientele.gateway.door;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.clientele.gateway.BehindTheGateway;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.http.Response;

import static io.clientele.gateway.Calls.anonymous;
import static io.clientele.gateway.Calls.as;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@BehindTheGateway
@TestProfile(LimitedAndSharedTest.Configured.class)
class LimitedAndSharedTest {

    /** Three requests a minute, and pages of one origin. */
    public static class Configured implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("CLIENTELE_RATE_LIMIT", "3", "CLIENTELE_CORS_ORIGINS", "https://app.example");
        }
    }

    @Test
    void everySubjectHasItsOwnLimit() {
        for (int left = 2; left >= 0; left--) {
            Response answer = as("viewer").get("/api/v1/customers");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
        }
        Response refused = as("viewer").get("/api/v1/customers");
        assertProblem(refused, 429, "TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("RateLimit-Limit")).isEqualTo("3");
        assertThat(as("agent").get("/api/v1/customers").statusCode()).isEqualTo(200);
    }

    @Test
    void aForgedTokenSpendsNobodysLimitButItsAddress() {
        for (int i = 0; i < 4; i++) {
            anonymous()
                    .header("Authorization", "Bearer " + Tokens.forged("manager"))
                    .get("/api/v1/customers");
        }
        assertThat(as("manager").get("/api/v1/customers").statusCode()).isEqualTo(200);
        assertProblem(anonymous().get("/api/v1/customers"), 429, "TOO_MANY_REQUESTS");
    }

    @Test
    void pagesOfTheConfiguredOriginMayCall() {
        Response preflight = anonymous()
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "Authorization")
                .options("/api/v1/customers/17");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
        assertThat(anonymous().header("Origin", "https://evil.example").get("/").statusCode())
                .isEqualTo(403);
    }
}
