package io.clientele.kit.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.SegmentState;
import io.clientele.kit.kafka.Topics;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.OutboxState;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Http;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
@TestProfile(KafkaAwayFromTheStartTest.Away.class)
class KafkaAwayFromTheStartTest {

    @Inject
    Outbox outbox;

    @Inject
    OutboxState state;

    @Inject
    Topics topics;

    @Inject
    Sql sql;

    @AfterEach
    void leaveNothing() {
        sql.execute("delete from outbox");
    }

    @Test
    void theServiceStartsKeepsWhatItIsToldAndSaysSo() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new SegmentsChanged(new SegmentState(UUID.randomUUID(), 1, List.of()))));
        assertThat(state.pending()).isEqualTo(1);
        assertThat(topics.present()).isFalse();
        var status =
                Http.given().bearer(Tokens.of("viewer")).get("/api/v1/status").jsonPath();
        assertThat(status.getString("state")).isEqualTo("DEGRADED");
        assertThat(status.getLong("outboxPending")).isEqualTo(1);
        assertThat(status.getLong("feedLag")).isEqualTo(-1);
    }

    public static class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "localhost:1");
        }
    }
}
