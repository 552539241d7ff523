package io.clientele.gateway.door;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.gateway.BehindTheGateway;
import io.clientele.gateway.Fakes;
import io.clientele.kit.testing.http.Response;

import static io.clientele.gateway.Calls.anonymous;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@BehindTheGateway
class TheDoorTest {

    @Test
    void theEntryIsForPeopleAndPrograms() {
        assertThat(anonymous().accept("application/json").get("/").jsonPath().getString("openapi"))
                .isEqualTo("/openapi");
        Response page =
                anonymous().accept("text/html,application/xhtml+xml,*/*;q=0.8").get("/");
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("/docs");
    }

    @Test
    void theDocumentComesAsJsonOrYaml() {
        Response json = anonymous().get("/openapi");
        assertThat(json.contentType()).startsWith("application/json");
        assertThat(json.jsonPath().getString("openapi")).startsWith("3.1");
        Response yaml = anonymous().accept("application/yaml").get("/openapi");
        assertThat(yaml.contentType()).startsWith("application/yaml");
        assertThat(yaml.asString()).contains("openapi: 3.1.0");
        assertThat(anonymous()
                        .header("If-None-Match", json.header("ETag"))
                        .get("/openapi")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void attributesThatTheCompanyDeclaredAreInTheDocument() {
        Fakes.knobs().put("attributes", "{\"fleetSize\":{\"type\":\"string\",\"enum\":[\"SMALL\",\"LARGE\"]}}");
        try {
            for (var schema : List.of("Customer", "RegisterCustomer")) {
                assertThat(anonymous()
                                .get("/openapi")
                                .jsonPath()
                                .getList("components.schemas." + schema
                                        + ".properties.attributes.properties.fleetSize.enum"))
                        .isEqualTo(List.of("SMALL", "LARGE"));
            }
            Fakes.knobs().put("down:customer", true);
            assertThat(anonymous().accept("application/yaml").get("/openapi").asString())
                    .contains("fleetSize");
        } finally {
            Fakes.knobs().remove("down:customer");
            Fakes.knobs().remove("attributes");
        }
        assertThat(anonymous().get("/openapi").asString()).doesNotContain("\"fleetSize\":{");
    }

    @Test
    void swaggerUiShowsTheDocument() {
        Response page = anonymous().following(true).get("/docs");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("/openapi");
        assertThat(anonymous().get("/docs/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
    }

    @Test
    void theTypeOfAProblemIsAPage() {
        String type = anonymous().get("/api/v1/nothing").jsonPath().getString("type");
        assertThat(anonymous().accept("application/json").get(type).jsonPath().getInt("status"))
                .isEqualTo(404);
        Response page = anonymous().accept("text/html").get("/problems");
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("PRECONDITION_FAILED");
        assertProblem(anonymous().get("/problems/no-such-problem"), 404, "NOT_FOUND");
    }

    @Test
    void theFrameworksOwnPagesAreNotHere() {
        for (String page : List.of("/q/openapi", "/q/health", "/q/metrics")) {
            assertProblem(anonymous().get(page), 404, "NOT_FOUND");
        }
    }
}
