package io.clientele.kit.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.kit.kafka.KafkaClients;
import io.clientele.kit.kafka.Topics;

/** All feeds of the service, run as long as it lives. */
@Singleton
public class Feeds {

    private final List<FeedLoop> loops;
    private final GroupLag groupLag;

    Feeds(
            @Any Instance<Feed> feeds,
            KafkaClients clients,
            Topics topics,
            Intake intake,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        loops = feeds.stream()
                .map(feed -> new FeedLoop(feed, service + "." + feed.name(), clients, topics, intake))
                .toList();
        groupLag = new GroupLag(clients);
        for (var loop : loops) {
            Gauge.builder("clientele.feed.lag", loop, FeedLoop::lag)
                    .description("Records of this replica's partitions that are not applied yet")
                    .tag("feed", loop.feed().name())
                    .register(metrics);
        }
    }

    void start(@Observes StartupEvent started) {
        loops.forEach(FeedLoop::start);
    }

    void stop(@Observes Shutdown stopping) {
        loops.forEach(FeedLoop::end);
        loops.forEach(FeedLoop::stop);
        groupLag.close();
    }

    Optional<Feed> named(String name) {
        return loops.stream()
                .map(FeedLoop::feed)
                .filter(f -> f.name().equals(name))
                .findFirst();
    }

    private static List<FeedLoop> named(List<FeedLoop> loops, String feed) {
        return loops.stream().filter(loop -> loop.feed().name().equals(feed)).toList();
    }

    /** How many records of its partitions this replica had still to read when it last read some. */
    public long behind() {
        return loops.stream().mapToLong(FeedLoop::lag).sum();
    }

    /** How many records of one feed's topics no replica has heard yet; asked of Kafka now, empty when it does not answer. */
    public Optional<Long> lag(String feed) {
        return groupLag.of(named(loops, feed));
    }

    /** How many of those that were published before then; who asks of a moment ago is not told of what is always on its way. */
    public Optional<Long> lag(String feed, Instant before) {
        return groupLag.of(named(loops, feed), before);
    }

    /**
     * How many records no replica of this service has applied yet, those put off among them; asked of Kafka now, empty when it
     * does not answer. Kafka first: what is applied after that may be put off, and is seen there.
     */
    public Optional<Long> lag() {
        return groupLag.of(loops)
                .map(behind -> behind
                        + loops.stream().mapToLong(loop -> loop.feed().putOff()).sum());
    }
}
