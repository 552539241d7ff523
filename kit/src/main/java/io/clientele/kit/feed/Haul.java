package io.clientele.kit.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import io.clientele.kit.kafka.CloudEvent;

/**
 * The records that a feed applies together: so many at most, and of no more bytes than fit into memory beside what is made of them.
 * They are drawn in pieces, since whoever polls can tell Kafka a number and not a size. What is true only together is not parted,
 * unless the rest does not come.
 */
final class Haul {

    /** A record has at most a megabyte, and few have more than some kilobytes. */
    static final int PIECE = 250;

    private static final long MOST_BYTES = 8 * 1024 * 1024;

    /** Whoever told the first of them tells the others at once, unless it died in between. */
    private static final Duration FOR_THE_REST = Duration.ofMillis(50);

    private static final int TRIES_FOR_THE_REST = 20;

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<TopicPartition, Long> begins = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
    private final Set<Told> unfinished = new HashSet<>();
    private long bytes;

    /** Waits for the first piece, and for what belongs to those that came; the others are those that are here already. */
    void draw(Consumer<byte[], byte[]> consumer, Duration wait, int most) {
        int drawn = draw(consumer, wait);
        while (drawn == PIECE && records.size() < most && bytes < MOST_BYTES) {
            drawn = draw(consumer, Duration.ZERO);
        }
        if (!unfinished.isEmpty()) {
            drawTheRest(consumer);
        }
    }

    /** Of these partitions only: where much waits in others, it would come instead. */
    private void drawTheRest(Consumer<byte[], byte[]> consumer) {
        try {
            int tries = 0;
            while (!unfinished.isEmpty() && tries++ < TRIES_FOR_THE_REST && bytes < 2 * MOST_BYTES) {
                var others = new HashSet<>(consumer.assignment());
                unfinished.forEach(told -> others.remove(told.partition()));
                consumer.pause(others);
                draw(consumer, FOR_THE_REST);
            }
        } finally {
            consumer.resume(consumer.paused());
        }
    }

    private int draw(Consumer<byte[], byte[]> consumer, Duration wait) {
        ConsumerRecords<byte[], byte[]> piece = consumer.poll(wait);
        for (var row : piece) {
            records.add(row);
            begins.putIfAbsent(partition(row), row.offset());
            bytes += Math.max(0, row.serializedValueSize());
            note(row);
        }
        ends.putAll(piece.nextOffsets());
        return piece.count();
    }

    private void note(ConsumerRecord<byte[], byte[]> row) {
        if (CloudEvent.moreFollows(row.headers())) {
            unfinished.add(Told.by(row));
        } else {
            unfinished.remove(Told.by(row));
        }
    }

    /** Others apply what is of these partitions. */
    void leave(Collection<TopicPartition> partitions) {
        unfinished.removeIf(told -> partitions.contains(told.partition()));
        records.removeIf(row -> partitions.contains(partition(row)));
        begins.keySet().removeAll(partitions);
        ends.keySet().removeAll(partitions);
    }

    /** Has the consumer draw the same again. */
    void putBack(Consumer<byte[], byte[]> consumer) {
        begins.forEach(consumer::seek);
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        return records;
    }

    /** Where to go on once all is applied. */
    Map<TopicPartition, OffsetAndMetadata> ends() {
        return ends;
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> row) {
        return new TopicPartition(row.topic(), row.partition());
    }

    /** What is true only together is of one subject, and is told in one partition. */
    record Told(TopicPartition partition, String subject) {

        static Told by(ConsumerRecord<byte[], byte[]> row) {
            return new Told(Haul.partition(row), CloudEvent.subjectOf(row.headers()));
        }
    }
}
