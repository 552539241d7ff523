package io.clientele.valuation.value.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.ErasureEvent.ErasureConfirmed;
import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionEvent;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.contracts.ValuationEvent.ValuationChanged;
import io.clientele.contracts.ValuationState;
import io.clientele.kit.kafka.CloudEvent;
import io.clientele.kit.kafka.EventJson;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.time.Ids;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is erased is forgotten, the figures under the id of nobody are worth the same, and the order of the news does not matter. */
@QuarkusTest
@WithBackends
class ForgettingAPersonTest {

    private static final long ERASED = 1L << 60;

    @Inject
    Heard heard;

    @Inject
    ValuationRows rows;

    @Inject
    ValuationRepublisher republisher;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    @Inject
    Sql sql;

    private final Random random = new Random(11);

    @Test
    void valuesAreTheSameUnderTheIdOfNobodyWhateverComesFirst() {
        var customers = Stream.generate(UUID::randomUUID).limit(12).toList();
        var events = heard.events(17, customers, clock.instant().minusSeconds(60), 400);
        heard.customers(customers);
        heard.accept(events);
        var before = rows.of(customers);
        var nobodies = new HashMap<UUID, UUID>();
        customers.subList(0, 5).forEach(id -> nobodies.put(id, ids.nobody()));

        var news = new ArrayList<>(erased(nobodies, events));
        news.addAll(events.subList(0, 200)); // some of it late, and of people erased
        Collections.shuffle(news, random);
        for (int from = 0; from < news.size(); from += 50) {
            heard.accept(List.copyOf(news.subList(from, Math.min(news.size(), from + 50))));
        }

        var after = rows.of(nobodies.values());
        nobodies.forEach((customer, nobody) -> {
            assertThat(neutral(after.get(nobody), nobody)).isEqualTo(neutral(before.get(customer), customer));
            assertThat(Traces.of(database, customer.toString()))
                    .contains("public.erased_customer")
                    .allMatch(table ->
                            List.of("public.erased_customer", "public.outbox").contains(table));
        });
        var others = customers.subList(5, 12);
        assertThat(rows.of(others)).isEqualTo(only(before, others));
    }

    @Test
    void theTopicTakesThePersonBackAndDoesNotTellOfNobody() {
        var customer = UUID.randomUUID();
        var nobody = ids.nobody();
        heard.purchase(customer, "2026-01-05T10:00:00Z", "12.50");
        heard.purchase(nobody, "2026-01-05T10:00:00Z", "12.50");
        heard.accept(List.of(gone(customer)));
        try (var values = TopicProbe.on(Topic.VALUATIONS);
                var erasures = TopicProbe.on(Topic.ERASURES)) {
            values.awaitRecords(1, row -> row.value() == null && new String(row.key()).equals(customer.toString()));
            assertThat(values.seen(
                            ValuationChanged.class,
                            event -> event.valuation().customerId().equals(nobody)))
                    .isEmpty();
            var told = erasures.await(
                    ErasureConfirmed.class,
                    event -> event.erasure().customerId().equals(customer));
            assertThat(told.erasure().service()).isEqualTo("valuation-service");
            assertThat(told.erasure().stores()).hasSizeGreaterThan(5);
        }
        var again = new ArrayList<String>();
        republisher.publish(batch -> batch.forEach(event -> again.add(event.key())), new Quiet());
        assertThat(again).doesNotContain(customer.toString(), nobody.toString()).isNotEmpty();
        given().bearer(Tokens.of("viewer"))
                .get("/api/v1/customers/{id}/valuation", customer)
                .then()
                .statusCode(404);
    }

    @Test
    void whatTakesAValueBackIsNewerThanTheValue() {
        var customer = UUID.randomUUID();
        heard.purchase(customer, "2026-01-05T10:00:00Z", "12.50");
        var ahead = ERASED + 1_000_000;
        sql.execute("UPDATE valuation_history SET version = version + ? WHERE customer_id = ?", ahead, customer);
        heard.accept(List.of(gone(customer)));
        try (var values = TopicProbe.on(Topic.VALUATIONS)) {
            values.awaitRecords(
                    1,
                    row -> row.value() == null
                            && new String(row.key()).equals(customer.toString())
                            && CloudEvent.timeOf(row.headers()).isAfter(Instant.EPOCH.plus(ahead, ChronoUnit.MICROS)));
        }
    }

    /** What the topics say of an erasure: keys that are gone, and the same figures under new ones. */
    private List<Event> erased(Map<UUID, UUID> nobodies, List<Event> events) {
        var fresh = new HashMap<UUID, UUID>();
        events.stream()
                .map(event -> UUID.fromString(event.key()))
                .distinct()
                .sorted()
                .forEach(old -> fresh.put(old, new UUID(fresh.size(), old.getLeastSignificantBits())));
        var news = new ArrayList<Event>();
        nobodies.keySet().forEach(customer -> news.add(gone(customer)));
        for (var event : events) {
            var customer = UUID.fromString(event.partitionKey());
            if (nobodies.containsKey(customer)) {
                news.add(new Tombstone(Topic.INTERACTIONS, event.key(), event.partitionKey(), ERASED));
                news.add(under((InteractionEvent) event, nobodies.get(customer), fresh));
            }
        }
        return news;
    }

    private static Event under(InteractionEvent event, UUID nobody, Map<UUID, UUID> fresh) {
        var json = new String(EventJson.write(event), StandardCharsets.UTF_8)
                .replace(event.partitionKey(), nobody.toString());
        for (var each : fresh.entrySet()) {
            json = json.replace(each.getKey().toString(), each.getValue().toString());
        }
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), event.getClass());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tombstone gone(UUID customer) {
        return new Tombstone(Topic.CUSTOMERS, customer.toString(), customer.toString(), ERASED);
    }

    private static Map<UUID, ValuationState> only(Map<UUID, ValuationState> all, List<UUID> some) {
        var found = new HashMap<>(all);
        found.keySet().retainAll(some);
        return found;
    }

    private static String neutral(ValuationState state, UUID id) {
        return state.toString()
                .replace(id.toString(), "")
                .replaceFirst("version=\\d+", "")
                .replaceFirst("asOf=[^,]+", "");
    }

    private static final class Quiet implements io.clientele.kit.job.Progress {
        @Override
        public void total(long n) {
            // nobody looks
        }

        @Override
        public void done(long n) {
            // nobody looks
        }

        @Override
        public void check() {
            // nobody stops it
        }
    }
}
