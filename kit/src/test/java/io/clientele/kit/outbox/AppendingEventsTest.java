package io.clientele.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.SegmentState;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithBackends
class AppendingEventsTest {

    @Inject
    Outbox outbox;

    @Inject
    OutboxRows rows;

    @Inject
    OutboxState state;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Test
    void anEventOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(event(UUID.randomUUID(), 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEventIsToldIfItsTransactionCommitsAndElseNot() {
        var kept = UUID.randomUUID();
        var dropped = UUID.randomUUID();
        QuarkusTransaction.begin();
        outbox.append(event(dropped, 1));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(kept, 1)));
        try (var probe = TopicProbe.on(Topic.SEGMENTS)) {
            probe.await(SegmentsChanged.class, e -> e.key().equals(kept.toString()));
            assertThat(probe.seen(SegmentsChanged.class, e -> e.key().equals(dropped.toString())))
                    .isEmpty();
        }
    }

    @Test
    void manyEventsShareTheFateOfTheirTransaction() {
        var kept = UUID.randomUUID();
        var dropped = UUID.randomUUID();
        QuarkusTransaction.begin();
        outbox.appendAll(events(dropped, 500));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(events(kept, 500)));
        try (var probe = TopicProbe.on(Topic.SEGMENTS)) {
            var told = probe.await(SegmentsChanged.class, 500, e -> e.key().equals(kept.toString()));
            assertThat(told).isEqualTo(events(kept, 500));
            assertThat(probe.seen(SegmentsChanged.class, e -> e.key().equals(dropped.toString())))
                    .isEmpty();
        }
    }

    @Test
    void anEventThatKafkaWouldNotTakeIsRefused() {
        var tooMany = IntStream.range(0, 20_000)
                .mapToObj(i -> new SegmentState.Membership("SCHEME", i, "CLASS", java.time.Instant.EPOCH, "CUT"))
                .toList();
        var huge = new SegmentsChanged(new SegmentState(UUID.randomUUID(), 1, tooMany));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(huge)))
                .hasMessageContaining("larger");
    }

    @Test
    void theRecordSaysWhatItIsAndWhatLedToIt() {
        var id = UUID.randomUUID();
        MDC.put("requestId", "request-42");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(id, 3)));
        MDC.remove("requestId");
        try (var probe = TopicProbe.on(Topic.SEGMENTS)) {
            var record = probe.awaitRecords(1, r -> id.toString().equals(new String(r.key())))
                    .getFirst();
            assertThat(header(record, "ce_type")).isEqualTo("segments.changed");
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record, "ce_source")).isEqualTo("/kit");
            assertThat(header(record, "ce_subject")).isEqualTo(id.toString());
            assertThat(header(record, "content-type")).isEqualTo("application/json");
            assertThat(header(record, "x-request-id")).isEqualTo("request-42");
            assertThat(UUID.fromString(header(record, "ce_id")).version()).isEqualTo(7);
        }
    }

    @Test
    void whatIsTrueOnlyTogetherSaysSo() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendTogether(
                        List.of(List.of(event(one, 1), event(other, 1), event(one, 2)), List.of(event(one, 3)))));
        try (var probe = TopicProbe.on(Topic.SEGMENTS)) {
            var ours = List.of(one.toString(), other.toString());
            var told = probe.awaitRecords(4, r -> ours.contains(new String(r.key())));
            assertThat(told.stream().filter(r -> r.headers().lastHeader("ce_morefollows") != null))
                    .singleElement()
                    .isEqualTo(told.stream()
                            .filter(r -> one.toString().equals(new String(r.key())))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Test
    void aCommitRingsAndNothingElseDoes() throws InterruptedException {
        var bell = new Bell();
        var ringing = new Outbox(rows, bell, transaction);
        QuarkusTransaction.begin();
        ringing.append(event(UUID.randomUUID(), 1));
        QuarkusTransaction.rollback();
        assertThat(bell.await(0)).isFalse();
        QuarkusTransaction.begin();
        ringing.append(event(UUID.randomUUID(), 1));
        assertThat(bell.await(0)).isFalse();
        QuarkusTransaction.commit();
        assertThat(bell.await(0)).isTrue();
        Patience.until("the outbox is empty", () -> state.pending() == 0);
    }

    private static String header(org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]> row, String name) {
        return new String(row.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static List<SegmentsChanged> events(UUID id, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> event(id, i)).toList();
    }

    private static SegmentsChanged event(UUID id, long version) {
        return new SegmentsChanged(new SegmentState(id, version, List.of()));
    }
}
