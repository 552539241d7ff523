package io.clientele.kit.outbox;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.SegmentState;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithBackends
class AppendingEventsTest {

    @Inject
    Outbox outbox;

    @Test
    void anEventOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(event(UUID.randomUUID(), 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aProbeReadsWhatIsPublished() {
        var id = UUID.randomUUID();
        TopicProbe.publish(event(id, 7));
        try (var probe = TopicProbe.on(Topic.SEGMENTS)) {
            assertThat(probe.await(SegmentsChanged.class, e -> e.key().equals(id.toString()))
                            .version())
                    .isEqualTo(7);
        }
    }

    @Test
    void eventsAreStoredWithTheTransaction() {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(UUID.randomUUID(), 1)));
    }

    private static SegmentsChanged event(UUID id, long version) {
        return new SegmentsChanged(new SegmentState(id, version, java.util.List.of()));
    }
}
