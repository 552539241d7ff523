package io.clientele.gateway.openapi;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.gateway.BehindTheGateway;
import io.clientele.kit.testing.CommittedOpenApi;

@QuarkusTest
@BehindTheGateway
class GatewayOpenApiTest {

    @Test
    void theDocumentIsCommitted() {
        CommittedOpenApi.check("gateway");
    }
}
