package io.clientele.kit.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

import io.clientele.contracts.Topic;
import io.clientele.kit.kafka.KafkaClients;

/** Asks Kafka how far consumer groups are behind the ends of their topics. */
final class GroupLag {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final KafkaClients clients;
    private Admin admin;

    GroupLag(KafkaClients clients) {
        this.clients = clients;
    }

    Optional<Long> of(List<FeedLoop> loops) {
        return of(loops, null);
    }

    /** @param before counts what was published earlier than this; everything, when null */
    synchronized Optional<Long> of(List<FeedLoop> loops, Instant before) {
        try {
            long lag = 0;
            for (var loop : loops) {
                lag += of(loop, before);
            }
            return Optional.of(lag);
        } catch (ExecutionException | KafkaException e) {
            close();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
            admin = null;
        }
    }

    private long of(FeedLoop loop, Instant before) throws ExecutionException, InterruptedException {
        if (admin == null) {
            admin = clients.admin(PATIENCE);
        }
        var names = loop.feed().topics().stream().map(Topic::wireName).toList();
        var topics = admin.describeTopics(names).allTopicNames().get();
        var partitions = new ArrayList<TopicPartition>();
        topics.forEach((name, topic) ->
                topic.partitions().forEach(p -> partitions.add(new TopicPartition(name, p.partition()))));
        var ends = offsets(partitions, OffsetSpec.latest());
        var begins = offsets(partitions, OffsetSpec.earliest());
        var applied = admin.listConsumerGroupOffsets(loop.group()).partitionsToOffsetAndMetadata();
        if (before == null) {
            return behind(ends.get(), begins.get(), applied.get());
        }
        var later = offsets(partitions, OffsetSpec.forTimestamp(before.toEpochMilli()));
        return behind(earlier(ends.get(), later.get()), begins.get(), applied.get());
    }

    private KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> offsets(
            List<TopicPartition> partitions, OffsetSpec which) {
        return admin.listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> which)))
                .all();
    }

    /** Where a partition has nothing later, its end is its end. */
    private static Map<TopicPartition, ListOffsetsResultInfo> earlier(
            Map<TopicPartition, ListOffsetsResultInfo> ends, Map<TopicPartition, ListOffsetsResultInfo> later) {
        var earlier = new HashMap<>(ends);
        later.forEach((partition, first) -> {
            if (first.offset() >= 0) {
                earlier.put(partition, first);
            }
        });
        return earlier;
    }

    /** A partition that the group has never committed counts from its first record on. */
    private static long behind(
            Map<TopicPartition, ListOffsetsResultInfo> ends,
            Map<TopicPartition, ListOffsetsResultInfo> begins,
            Map<TopicPartition, OffsetAndMetadata> applied) {
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    var done = applied.get(end.getKey());
                    var from = done == null ? begins.get(end.getKey()).offset() : done.offset();
                    return Math.max(0, end.getValue().offset() - from);
                })
                .sum();
    }
}
