package io.clientele.segmentation;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.ActionEvent.ActionChanged;
import io.clientele.contracts.PolicyEvent.CutMade;
import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Http;
import io.clientele.segmentation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class TellingEverythingAgainTest {

    @Inject
    Database database;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void nobodyIsHere() {
        Tables.clear(database);
    }

    @Test
    void classesActionsAndCutsAreToldUnderTheVersionsTheyHave() {
        TopicProbe.publish(Facts.worth(id, 1, "5", "5"));
        try (var segments = TopicProbe.on(Topic.SEGMENTS);
                var actions = TopicProbe.on(Topic.ACTIONS);
                var policies = TopicProbe.on(Topic.POLICIES)) {
            var first = segments.await(
                    SegmentsChanged.class, e -> e.segments().customerId().equals(id));
            int cutsBefore = policies.await(CutMade.class, 2, e -> true).size();

            var accepted = Http.given().bearer(Tokens.of("admin")).post("/api/v1/republications/segmentation-service");

            EndedJob.of(accepted);
            assertThat(segments.await(SegmentsChanged.class, 2, e -> e.segments()
                            .customerId()
                            .equals(id)))
                    .containsOnly(first);
            actions.await(
                    ActionChanged.class,
                    e -> e.action().customerId().equals(id)
                            && e.action().status().equals("PROPOSED"));
            policies.await(CutMade.class, cutsBefore + 2, e -> true);
        }
    }
}
