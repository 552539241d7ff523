package io.clientele.interaction;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.CommittedOpenApi;

@QuarkusTest
@OnRealParts
class OpenApiTest {

    @Test
    void theCommittedDocumentIsTheOneTheServiceMakes() {
        CommittedOpenApi.check("interaction");
    }
}
