package io.clientele.kit.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

import io.clientele.contracts.Topic;
import io.clientele.kit.kafka.KafkaClients;
import io.clientele.kit.kafka.Topics;
import io.clientele.kit.kafka.Worker;

/** Runs one feed: poll, apply, commit the database, commit the offsets. Whatever fails on the way is read and applied again. */
final class FeedLoop {

    private static final Logger LOG = Logger.getLogger(FeedLoop.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5_000;

    private final Feed feed;
    private final String group;
    private final KafkaClients clients;
    private final Topics topics;
    private final Intake intake;
    private final Worker worker;
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private Haul haul = new Haul();
    private long pause = FIRST_PAUSE;
    private volatile long lag;

    FeedLoop(Feed feed, String group, KafkaClients clients, Topics topics, Intake intake) {
        this.feed = feed;
        this.group = group;
        this.clients = clients;
        this.topics = topics;
        this.intake = intake;
        this.worker = new Worker("feed-" + feed.name(), this::run);
    }

    void start() {
        worker.start();
    }

    void end() {
        worker.end();
    }

    void stop() {
        worker.stop();
    }

    String group() {
        return group;
    }

    Feed feed() {
        return feed;
    }

    /** How many records of this replica's partitions were not applied when last looked at. */
    long lag() {
        return lag;
    }

    private void run() throws InterruptedException {
        while (worker.running() && !topics.present()) {
            worker.pause(50); // a reader of topics that are not there yet would look for them again only much later
        }
        while (worker.running()) {
            try (var consumer = clients.consumer(group, Haul.PIECE, feed.patience())) {
                uncommitted.clear();
                consumer.subscribe(
                        feed.topics().stream().map(Topic::wireName).toList(), new CommitBeforeLeaving(consumer));
                while (worker.running()) {
                    round(consumer);
                }
                commit(consumer);
            } catch (InterruptException e) {
                throw new InterruptedException();
            } catch (KafkaException e) {
                LOG.warnf("Feed %s lost Kafka and starts over: %s", feed.name(), e.getMessage());
                rest();
            }
        }
    }

    private void round(KafkaConsumer<byte[], byte[]> consumer) throws InterruptedException {
        haul = new Haul();
        haul.draw(consumer, POLL, feed.batchSize());
        if (haul.records().isEmpty()) {
            commit(consumer);
        } else if (applied(haul)) {
            uncommitted.putAll(haul.ends());
            var told = Map.copyOf(uncommitted);
            consumer.commitAsync(told, (offsets, failure) -> {
                if (failure == null) {
                    uncommitted.entrySet().removeAll(told.entrySet());
                }
            });
        } else {
            haul.putBack(consumer);
            rest();
        }
        lag = consumer.assignment().stream()
                .mapToLong(p -> consumer.currentLag(p).orElse(0))
                .sum();
    }

    private boolean applied(Haul haul) {
        try {
            intake.apply(feed, haul.records());
            pause = FIRST_PAUSE;
            return true;
        } catch (RuntimeException | Error e) {
            if (worker.running()) {
                LOG.warnf(
                        e,
                        "Feed %s tries %d records again in %d ms",
                        feed.name(),
                        haul.records().size(),
                        pause);
            }
            return false;
        }
    }

    private void rest() throws InterruptedException {
        worker.pause(pause);
        pause = Math.min(LONGEST_PAUSE, pause * 2);
    }

    private void commit(KafkaConsumer<byte[], byte[]> consumer) {
        if (!uncommitted.isEmpty()) {
            consumer.commitSync(Map.copyOf(uncommitted));
            uncommitted.clear();
        }
    }

    /** Who takes a partition over begins where we ended. */
    private final class CommitBeforeLeaving implements ConsumerRebalanceListener {

        private final KafkaConsumer<byte[], byte[]> consumer;

        CommitBeforeLeaving(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                commit(consumer);
            } catch (KafkaException e) {
                LOG.debugf("Offsets could not be committed before a rebalance: %s", e.getMessage());
                uncommitted.keySet().removeAll(partitions);
            }
            haul.leave(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // the group's offsets say where to begin
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            uncommitted.keySet().removeAll(partitions);
            haul.leave(partitions);
        }
    }
}
