package io.clientele.kit.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
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

    synchronized Optional<Long> of(List<FeedLoop> loops) {
        try {
            long lag = 0;
            for (var loop : loops) {
                lag += of(loop);
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

    private long of(FeedLoop loop) throws ExecutionException, InterruptedException {
        if (admin == null) {
            admin = clients.admin(PATIENCE);
        }
        var names = loop.feed().topics().stream().map(Topic::wireName).toList();
        var topics = admin.describeTopics(names).allTopicNames().get();
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        var earliest = new HashMap<TopicPartition, OffsetSpec>();
        topics.forEach((name, topic) -> topic.partitions().forEach(p -> {
            latest.put(new TopicPartition(name, p.partition()), OffsetSpec.latest());
            earliest.put(new TopicPartition(name, p.partition()), OffsetSpec.earliest());
        }));
        var ends = admin.listOffsets(latest).all();
        var begins = admin.listOffsets(earliest).all();
        var applied = admin.listConsumerGroupOffsets(loop.group()).partitionsToOffsetAndMetadata();
        return behind(ends.get(), begins.get(), applied.get());
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
