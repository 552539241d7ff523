package io.clientele.kit.outbox;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.Topic;
import io.clientele.kit.kafka.CloudEvent;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TestKafka;
import io.clientele.kit.testing.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;

class RelayingTest {

    private static TestKafka kafka;
    private Office office;
    private TopicProbe probe;

    @BeforeAll
    static void aBrokerOfOnesOwn() {
        kafka = TestKafka.started();
    }

    @AfterAll
    static void away() {
        kafka.stop();
    }

    @BeforeEach
    void anOffice() {
        office = new Office(kafka.address());
        probe = TopicProbe.fromNow(Topic.SEGMENTS.wireName(), kafka.address());
    }

    @AfterEach
    void closed() {
        probe.close();
        office.close();
    }

    @Test
    void eventsOfAKeyArriveInTheOrderTheyWereWritten() {
        office.open();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        for (int hundred = 0; hundred < 50; hundred++) {
            office.write(first, hundred * 100 + 1, hundred * 100 + 100);
            office.write(second, hundred * 100 + 1, hundred * 100 + 100);
        }
        assertThat(versions(first, 5_000)).isEqualTo(upTo(5_000));
        assertThat(versions(second, 5_000)).isEqualTo(upTo(5_000));
        Patience.until("the outbox is empty", () -> office.waiting() == 0);
    }

    @Test
    void aTombstoneNamesTheKeysThatAreGoneWithIt() {
        office.open();
        var key = UUID.randomUUID();
        for (int together : List.of(1, 20)) {
            office.takeBack(key, together, List.of("one", "other"));
        }
        office.takeBack(key, 1, List.of());
        var gone = probe.awaitRecords(22, row -> row.value() == null && new String(row.key()).equals(key.toString()));
        assertThat(gone.subList(0, 21))
                .allMatch(row -> CloudEvent.withOf(row.headers()).equals(List.of("one", "other")));
        assertThat(gone.getLast().headers().lastHeader("ce_gonewith")).isNull();
    }

    @Test
    void oneRelayWorksAndAnotherTakesOverWhenItEnds() {
        var one = office.open();
        Patience.until("the first has the turn", one.turn::ours);
        var other = office.open();
        var key = UUID.randomUUID();
        office.write(key, 1, 10);
        versions(key, 10);
        assertThat(other.turn.ours()).isFalse();
        assertThat(other.relay.published()).isZero();

        one.relay.stop();
        Patience.until("the other has the turn", other.turn::ours);
        office.write(key, 11, 20);
        assertThat(versions(key, 20)).isEqualTo(upTo(20));
        Patience.until("the other has counted what it published", () -> other.relay.published() == 10);
    }

    @Test
    void aReplicaWithoutTheTurnWakesTheOneThatHasIt() throws InterruptedException {
        var one = office.open();
        Patience.until("the first has the turn", one.turn::ours);
        var other = office.open();
        var key = UUID.randomUUID();
        office.write(key, 1, 1);
        other.bell.ring();
        assertThat(versions(key, 1)).hasSize(1);
    }

    @Test
    void whatIsWrittenWhileKafkaIsAwayIsPublishedWhenItIsBack() {
        var desk = office.open();
        var key = UUID.randomUUID();
        office.write(key, 1, 100);
        versions(key, 100);

        kafka.stop();
        office.write(key, 101, 3_000);
        desk.bell.ring();
        Patience.until("the events wait", () -> office.waiting() == 2_900);
        kafka.start();

        assertThat(versions(key, 3_000).stream().distinct().toList()).isEqualTo(upTo(3_000));
        Patience.until("the outbox is empty", () -> office.waiting() == 0);
    }

    @Test
    void moreThanIsTakenAtOnceIsRelayedToTheLast() {
        for (int i = 0; i < 20; i++) {
            office.write(UUID.randomUUID(), 1, 1_000);
        }
        var desk = office.open();
        Patience.until("all are published", () -> desk.relay.published() == 20_000);
        assertThat(office.waiting()).isZero();
    }

    @Test
    void aRingWakesTheRelay() {
        var desk = office.open(TimeUnit.HOURS.toMillis(1));
        Patience.until("it has the turn", desk.turn::ours);
        var key = UUID.randomUUID();
        for (int version = 1; version <= 3; version++) {
            office.write(key, version, version);
            desk.bell.ring();
            assertThat(versions(key, version)).isEqualTo(upTo(version));
        }
    }

    private List<Long> versions(UUID key, int count) {
        return probe.await(SegmentsChanged.class, count, e -> e.key().equals(key.toString())).stream()
                .map(SegmentsChanged::version)
                .toList();
    }

    private static List<Long> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Long::valueOf).toList();
    }
}
