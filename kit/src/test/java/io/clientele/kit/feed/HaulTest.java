package io.clientele.kit.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HaulTest {

    private static final TopicPartition ONE = new TopicPartition("journal", 0);
    private static final TopicPartition OTHER = new TopicPartition("journal", 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Haul haul = new Haul();

    @BeforeEach
    void twoPartitions() {
        consumer.assign(List.of(ONE, OTHER));
        consumer.updateBeginningOffsets(Map.of(ONE, 0L, OTHER, 0L));
        consumer.setMaxPollRecords(Haul.PIECE);
    }

    @Test
    void smallOnesAreTakenUpToTheirNumber() {
        fill(ONE, 3_000, 10);
        haul.draw(consumer, Duration.ZERO, 2_000);
        assertThat(haul.records()).hasSize(2_000);
        assertThat(haul.ends().get(ONE).offset()).isEqualTo(2_000);
    }

    @Test
    void fewWaitForNoMore() {
        fill(ONE, 300, 10);
        haul.draw(consumer, Duration.ZERO, 2_000);
        assertThat(haul.records()).hasSize(300);
    }

    @Test
    void whatIsTrueOnlyTogetherIsDrawnTogether() {
        consumer.addRecord(of("anna", 0, true));
        consumer.addRecord(of("bert", 1, false));
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> consumer.addRecord(of("anna", 2, true)));
        consumer.schedulePollTask(() -> consumer.addRecord(of("anna", 3, false)));
        consumer.schedulePollTask(() -> consumer.addRecord(of("anna", 4, false)));
        haul.draw(consumer, Duration.ZERO, 300);
        assertThat(haul.records()).hasSize(4);
        assertThat(haul.ends().get(ONE).offset()).isEqualTo(4);
    }

    @Test
    void whoseRestDoesNotComeIsNotWaitedForWithoutEnd() {
        consumer.addRecord(of("anna", 0, true));
        haul.draw(consumer, Duration.ZERO, 300);
        assertThat(haul.records()).hasSize(1);
    }

    @Test
    void whatWaitsInOtherPartitionsDoesNotComeInsteadOfTheRest() {
        consumer.addRecord(of("anna", 0, true));
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> fill(OTHER, 3_000, 10));
        consumer.schedulePollTask(() -> consumer.addRecord(of("anna", 1, false)));
        haul.draw(consumer, Duration.ZERO, 300);
        assertThat(haul.records()).hasSize(2).allMatch(row -> row.partition() == ONE.partition());
        assertThat(consumer.paused()).isEmpty();
        haul.draw(consumer, Duration.ZERO, 300);
        assertThat(haul.records()).as("they come when their turn is").hasSize(502);
    }

    @Test
    void theRestIsWaitedForUpToABound() {
        consumer.addRecord(of("anna", 0, true));
        for (int offset = 1; offset < 3_000; offset++) {
            consumer.addRecord(record(ONE, offset, new byte[20_000]));
        }
        haul.draw(consumer, Duration.ZERO, 2_000);
        assertThat(haul.records()).as("16 MiB are 839, in pieces of 250").hasSize(1_000);
    }

    @Test
    void whatAnotherPartitionTellsOfTheSameSubjectIsNotTheRest() {
        consumer.addRecord(of("anna", 0, true));
        for (int offset = 1; offset < Haul.PIECE; offset++) {
            consumer.addRecord(record(ONE, offset, new byte[10]));
        }
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> consumer.addRecord(of(OTHER, "anna", 0, false)));
        consumer.schedulePollTask(() -> consumer.addRecord(of("anna", Haul.PIECE, false)));
        haul.draw(consumer, Duration.ZERO, 300);
        assertThat(haul.records()).hasSize(Haul.PIECE + 2);
    }

    @Test
    void ofLargeOnesFewerAreTaken() {
        fill(ONE, 3_000, 20_000);
        haul.draw(consumer, Duration.ZERO, 2_000);
        assertThat(haul.records()).as("8 MiB are 420, in pieces of 250").hasSize(500);
    }

    @Test
    void whatIsPutBackIsDrawnAgainFromItsBegin() {
        fill(ONE, 600, 10);
        haul.draw(consumer, Duration.ZERO, 300);
        haul.putBack(consumer);
        assertThat(consumer.position(ONE)).isZero();
    }

    @Test
    void whatOthersHaveTakenOverIsLeftToThem() {
        fill(ONE, 10, 10);
        fill(OTHER, 10, 10);
        haul.draw(consumer, Duration.ZERO, 300);
        haul.leave(List.of(OTHER));
        assertThat(haul.records()).hasSize(10).allMatch(row -> row.partition() == ONE.partition());
        assertThat(haul.ends()).containsOnlyKeys(ONE);
        haul.putBack(consumer);
        assertThat(consumer.position(OTHER)).isEqualTo(10);
    }

    private static ConsumerRecord<byte[], byte[]> of(String subject, long offset, boolean moreFollows) {
        return of(ONE, subject, offset, moreFollows);
    }

    static ConsumerRecord<byte[], byte[]> of(TopicPartition at, String subject, long offset, boolean moreFollows) {
        var record = record(at, offset, new byte[10]);
        record.headers().add("ce_subject", subject.getBytes(StandardCharsets.UTF_8));
        if (moreFollows) {
            record.headers().add("ce_morefollows", "true".getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    private void fill(TopicPartition partition, int count, int size) {
        for (int offset = 0; offset < count; offset++) {
            consumer.addRecord(record(partition, offset, new byte[size]));
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition at, long offset, byte[] value) {
        return new ConsumerRecord<>(
                at.topic(),
                at.partition(),
                offset,
                0L,
                null,
                0,
                value.length,
                null,
                value,
                new org.apache.kafka.common.header.internals.RecordHeaders(),
                java.util.Optional.empty());
    }
}
