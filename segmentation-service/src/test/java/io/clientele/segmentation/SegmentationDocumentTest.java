package io.clientele.segmentation;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.CommittedOpenApi;
import io.clientele.kit.testing.WithBackends;

@QuarkusTest
@WithBackends
class SegmentationDocumentTest {

    @Test
    void theDocumentIsTheCommittedOne() {
        CommittedOpenApi.check("segmentation");
    }
}
