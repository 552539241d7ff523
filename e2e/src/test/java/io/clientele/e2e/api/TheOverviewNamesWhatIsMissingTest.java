package io.clientele.e2e.api;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

class TheOverviewNamesWhatIsMissingTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");

    @Test
    void theRestIsServedWhileOneServiceIsDown() {
        var customer = Customers.register(agent, "David Dunn");
        suite.awaitSettled(SOON);
        suite.kill("valuation-service");
        try {
            var overview = agent.get("/api/v1/customers/" + customer + "/overview")
                    .expect(200)
                    .body();
            assertThat(overview.at("/customer/name").asText()).isEqualTo("David Dunn");
            assertThat(overview.has("valuation")).isFalse();
            assertThat(overview.path("unavailable").toString()).contains("valuation");
            var valuation = agent.get("/api/v1/customers/" + customer + "/valuation");
            assertThat(valuation.status()).isEqualTo(503);
            assertThat(valuation.header("Retry-After")).isNotBlank();
            assertThat(agent.get("/api/v1/status")
                            .expect(200)
                            .body()
                            .path("settled")
                            .asBoolean())
                    .isFalse();
        } finally {
            suite.start("valuation-service");
        }
        Suite.await(
                "the value is there again",
                Duration.ofMinutes(1),
                () -> agent.get("/api/v1/customers/" + customer + "/valuation").status() == 200);
    }
}
