package io.clientele.valuation;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.CommittedOpenApi;
import io.clientele.kit.testing.WithBackends;

@QuarkusTest
@WithBackends
class ThePublicSurfaceTest {

    @Test
    void theDocumentIsTheCommittedOne() {
        CommittedOpenApi.check("valuation");
    }
}
