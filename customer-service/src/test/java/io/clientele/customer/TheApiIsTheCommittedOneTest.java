package io.clientele.customer;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.CommittedOpenApi;
import io.clientele.kit.testing.WithBackends;

@QuarkusTest
@WithBackends
class TheApiIsTheCommittedOneTest {

    @Test
    void theDocumentChangesInTheDiffOnly() {
        CommittedOpenApi.check("customer");
    }
}
