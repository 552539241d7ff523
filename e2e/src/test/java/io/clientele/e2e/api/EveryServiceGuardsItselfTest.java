package io.clientele.e2e.api;

import java.net.URI;
import java.util.Base64;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** A service refuses strangers by itself, also when somebody comes past the gateway. */
class EveryServiceGuardsItselfTest {

    private final Suite suite = RunningSuite.suite();

    static Stream<Arguments> doors() {
        return Stream.of(
                Arguments.of("customer-service", "/api/v1/customers"),
                Arguments.of("interaction-service", "/api/v1/interactions"),
                Arguments.of("valuation-service", "/api/v1/valuations"),
                Arguments.of("segmentation-service", "/api/v1/schemes"),
                Arguments.of("gateway", "/api/v1/status"));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void noTokenNoEntry(String service, String path) {
        refused(suite.service(service), null, path);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aTokenSignedByAnotherKeyIsRefused(String service, String path) {
        var parts = suite.token("admin").split("\\.");
        var signature = Base64.getUrlDecoder().decode(parts[2]);
        signature[0] ^= 1;
        var forged = parts[0] + "." + parts[1] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        refused(suite.service(service), forged, path);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void anUnsignedTokenIsRefused(String service, String path) {
        var header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        refused(suite.service(service), header + "." + suite.token("admin").split("\\.")[1] + ".", path);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void trickyPathsOpenNothing(String service, String path) {
        for (var trick :
                new String[] {path + ";x=1", path + "%3Bx", path.replaceFirst("/v1/", "%2Fv1%2F"), path + "%5C"}) {
            var answer = new Api(suite.service(service), null).get(trick);
            assertThat(answer.status()).as(trick).isBetween(400, 404);
        }
    }

    @Test
    void aViewerMayNotWrite() {
        var customer = "{\"kind\":\"INDIVIDUAL\",\"name\":\"Nobody\"}";
        assertThat(suite.at("customer-service", "viewer")
                        .post("/api/v1/customers", customer)
                        .status())
                .isEqualTo(403);
        assertThat(suite.as("viewer").post("/api/v1/customers", customer).status())
                .isEqualTo(403);
        assertThat(suite.as("viewer").post("/api/v1/interactions", "{}").status())
                .isEqualTo(403);
        assertThat(suite.as("agent")
                        .put("/api/v1/models/BG_NBD/active", "{\"version\":1}")
                        .status())
                .isEqualTo(403);
        assertThat(suite.as("agent").post("/api/v1/schemes/RFM/cuts", "{}").status())
                .isEqualTo(403);
    }

    private static void refused(URI service, String token, String path) {
        var answer = new Api(service, token).get(path);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isNotBlank();
    }
}
