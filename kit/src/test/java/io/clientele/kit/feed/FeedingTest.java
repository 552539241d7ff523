package io.clientele.kit.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.contracts.PolicyEvent.ModelActivated;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.feed.DeadLetterRows.DeadLetterFilter;
import io.clientele.kit.kafka.KafkaClients;
import io.clientele.kit.kafka.Topics;
import io.clientele.kit.kafka.Trail;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class FeedingTest {

    @Inject
    LedgerFeed ledger;

    @Inject
    Feeds feeds;

    @Inject
    DeadLetterRows deadLetters;

    @Inject
    KafkaClients clients;

    @Inject
    Topics topics;

    @Inject
    Intake intake;

    private final String run = UUID.randomUUID().toString();

    @Test
    void anEventIsAppliedUnderItsRequestId() {
        var model = "plain-" + run;
        TopicProbe.publish(event(model, 5));
        Patience.until("the event is applied", () -> Long.valueOf(5).equals(ledger.versionOf(model)));
        assertThat(ledger.requestIds).anyMatch(id -> id.startsWith("test-"));
    }

    @Test
    void anEventWithoutARequestIdIsAppliedToo() {
        var done = new AtomicBoolean();
        Trail.within(Map.of("key", new Trail(null, null)), () -> done.set(true));
        assertThat(done).isTrue();
    }

    @Test
    void theSameEventTwiceHasOneEffect() {
        var model = "twice-" + run;
        var after = "after-" + run;
        TopicProbe.publish(event(model, 5), event(model, 5), event(model, 4));
        Patience.until("all is applied", () -> feeds.lag().orElse(1L) == 0 && ledger.versionOf(model) != null);
        assertThat(ledger.timesOf(model)).isEqualTo(1);
        assertThat(ledger.versionOf(model)).isEqualTo(5);
    }

    @Test
    void aKeyThatIsGoneIsHeardOfUnderItsVersion() {
        var tombstone = new Tombstone(
                Topic.POLICIES, "gone-" + run, "somebody", 1_780_000_000_000_123L, List.of("one", "other"));
        TopicProbe.publish(tombstone);
        TopicProbe.produce(Topic.POLICIES, "foreign-" + run, null, null);
        Patience.until(
                "both are heard of",
                () -> ledger.gone.stream()
                                .filter(each -> each.key().endsWith(run))
                                .count()
                        == 2);
        assertThat(ledger.gone).contains(tombstone);
        assertThat(ledger.gone).anySatisfy(each -> {
            assertThat(each.key()).isEqualTo("foreign-" + run);
            assertThat(each.partitionKey()).isEqualTo("foreign-" + run);
            assertThat(each.version()).isGreaterThan(1_700_000_000_000_000L);
        });
        assertThat(parked(run)).isEmpty();
    }

    @Test
    void whatNobodyCanReadIsParkedAndTheNextIsApplied() {
        var next = "next-" + run;
        TopicProbe.produce(Topic.POLICIES, run, "model.activated", "{\"model\":".getBytes(StandardCharsets.UTF_8));
        TopicProbe.produce(Topic.POLICIES, run, "model.activated", "{\"version\":\"x\"}".getBytes());
        TopicProbe.produce(Topic.POLICIES, run, "no.such.type", "{}".getBytes());
        TopicProbe.produce(Topic.POLICIES, run, null, new byte[] {0, 1, (byte) 0xff});
        TopicProbe.publish(event(next, 1));
        Patience.until("the next is applied", () -> ledger.versionOf(next) != null);
        Patience.until("four are parked", () -> parked(run).size() == 4);
        assertThat(parked(run)).containsExactlyInAnyOrder("UNREADABLE", "UNREADABLE", "UNKNOWN_TYPE", "NO_TYPE");
        try (var probe = TopicProbe.on("clientele.kit.dead-letters.v1")) {
            probe.awaitRecords(4, r -> new String(r.value()).contains(run));
        }
    }

    @Test
    void aRecordThatIsAtFaultIsParkedAloneAndLeavesNothingBehind() {
        var fine = "fine-" + run + "-";
        var events = new java.util.ArrayList<Event>();
        for (int i = 0; i < 600; i++) {
            events.add(event(fine + i, 1));
        }
        events.add(50, event(LedgerFeed.REFUSED + run, 1));
        events.add(150, event(LedgerFeed.VIOLATING + run, 1));
        events.add(250, event(LedgerFeed.DEFECT + run, 1));
        TopicProbe.publish(events.toArray(Event[]::new));
        Patience.until("all others are applied", () -> ledger.models(fine) == 600);
        Patience.until("three are parked", () -> parked(run).size() == 3);
        assertThat(parked(run)).containsExactlyInAnyOrder("NOT_WANTED", "CONSTRAINT_VIOLATED", "DEFECT");
        assertThat(ledger.versionOf(LedgerFeed.REFUSED + run)).isNull();
        assertThat(ledger.versionOf(LedgerFeed.DEFECT + run)).isNull();
    }

    @Test
    void troubleWithTheInfrastructureIsRetriedUntilItIsOver() {
        var model = LedgerFeed.UNLUCKY + run;
        ledger.failuresLeft.set(4);
        TopicProbe.publish(event(model, 9));
        Patience.until("the event is applied", () -> Long.valueOf(9).equals(ledger.versionOf(model)));
        assertThat(parked(run)).isEmpty();
    }

    @Test
    void whatWasPublishedLaterIsNotMissingBefore() {
        Patience.until("nothing is behind", () -> feeds.lag().orElse(1L) == 0);
        var model = LedgerFeed.UNLUCKY + "late-" + run;
        ledger.failuresLeft.set(1_000_000);
        var before = Instant.now();
        TopicProbe.publish(event(model, 9));
        assertThat(feeds.lag("ledger", before)).contains(0L);
        assertThat(feeds.lag("ledger", Instant.now().plusSeconds(60))).contains(1L);
        ledger.failuresLeft.set(0);
        Patience.until("the event is applied", () -> Long.valueOf(9).equals(ledger.versionOf(model)));
        Patience.until(
                "nothing is behind", () -> feeds.lag("ledger", Instant.now()).equals(java.util.Optional.of(0L)));
    }

    @Test
    void aSecondReplicaSharesTheWorkAndLeavesWithoutLoss() {
        var second = new FeedLoop(ledger, "kit.ledger", clients, topics, intake);
        second.start();
        var shared = "shared-" + run + "-";
        publish(shared, 0, 1_000);
        Patience.until("the first half is applied", () -> ledger.models(shared) == 1_000);
        second.stop();
        publish(shared, 1_000, 2_000);
        Patience.until("all is applied", () -> ledger.models(shared) == 2_000);
        assertThat(parked(shared)).isEmpty();
    }

    @Test
    void aBacklogIsAppliedInLittleTime() {
        var many = "many-" + run + "-";
        publish(many, 0, 5_000);
        var began = System.nanoTime();
        Patience.until("nothing is behind", () -> feeds.lag().orElse(1L) == 0);
        System.out.printf("5,000 events applied %s after the last%n", Duration.ofNanos(System.nanoTime() - began));
        assertThat(ledger.models(many)).isEqualTo(5_000);
    }

    private void publish(String prefix, int from, int to) {
        TopicProbe.publish(
                IntStream.range(from, to).mapToObj(i -> event(prefix + i, 1)).toArray(Event[]::new));
    }

    private java.util.List<String> parked(String key) {
        return deadLetters
                .list(new DeadLetterFilter(java.util.List.of(), java.util.List.of(), null), null, 500)
                .stream()
                .filter(letter -> letter.key().contains(key))
                .map(DeadLetterView::code)
                .toList();
    }

    private static ModelActivated event(String model, long version) {
        return new ModelActivated(
                model, 1, version, Map.of(), Map.of(), Instant.parse("2026-01-31T09:30:00Z"), null, null);
    }
}
