package io.clientele.valuation.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.contracts.CustomerEvent.CustomerRegistered;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionEvent.InteractionCorrected;
import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.InteractionState;
import io.clientele.kit.feed.Feed;

/** What the other services tell, applied at once: for tests. */
@ApplicationScoped
public class Told {

    private final Feed facts;
    private final ObjectMapper json;

    Told(@Any Instance<Feed> feeds, ObjectMapper json) {
        this.facts =
                feeds.stream().filter(f -> f.name().equals("facts")).findFirst().orElseThrow();
        this.json = json;
    }

    /** A story to be told at once. */
    public Story of(UUID customer) {
        return new Story(customer);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Events about one customer. */
    public final class Story {

        private final UUID customer;
        private final List<Event> events = new ArrayList<>();

        private Story(UUID customer) {
            this.customer = customer;
        }

        /** @param more properties of the record as JSON, such as {@code "creditGrade":"GOOD"} */
        public Story registered(int version, String more) {
            var at = "2024-0" + version + "-01T00:00:00Z";
            events.add(new CustomerRegistered(read(
                    """
                    {"id":"%s","version":%d,"kind":"COMPANY","roles":["CUSTOMER"],"createdAt":"%s","updatedAt":"%s"%s}""".formatted(customer, version, at, at, more.isEmpty() ? "" : "," + more), CustomerState.class)));
            return this;
        }

        /** @param more properties of the entry as JSON, such as {@code "amount":"12.50"} */
        public UUID entry(String kind, String day, String more) {
            var id = UUID.randomUUID();
            events.add(new InteractionRecorded(
                    state(id, 1, kind, day, "\"status\":\"ACTIVE\"" + (more.isEmpty() ? "" : "," + more))));
            return id;
        }

        /** The entry once more, under the version that it has. */
        public Story again(UUID id, String kind, String day, String more) {
            events.add(new InteractionRecorded(state(id, 1, kind, day, "\"status\":\"ACTIVE\"," + more)));
            return this;
        }

        /** The entry no longer counts, as from the second in which others of that day are recorded. */
        public Story replaced(UUID id, String kind, String day, String since, String more) {
            events.add(new InteractionCorrected(state(
                    id, 2, kind, day, "\"status\":\"REPLACED\",\"supersededAt\":\"" + since + "T10:00:01Z\"," + more)));
            return this;
        }

        private InteractionState state(UUID id, int version, String kind, String day, String more) {
            return read("""
                    {"id":"%s","version":%d,"customerId":"%s","kind":"%s","occurredAt":"%sT10:00:00Z",\
                    "recordedAt":"%sT10:00:01Z","initiator":"CUSTOMER","currency":"CNY","lines":[],%s}""".formatted(id, version, customer, kind, day, day, more), InteractionState.class);
        }

        public Story backwards() {
            Collections.reverse(events);
            return this;
        }

        public void told() {
            QuarkusTransaction.requiringNew().run(() -> facts.accept(events));
            events.clear();
        }
    }
}
