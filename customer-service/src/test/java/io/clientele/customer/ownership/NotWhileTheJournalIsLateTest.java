package io.clientele.customer.ownership;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.InteractionState;
import io.clientele.customer.record.World;
import io.clientele.kit.feed.Feeds;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.ownership.OwnershipCalls.assign;
import static io.clientele.customer.ownership.OwnershipCalls.ownerships;
import static io.clientele.customer.ownership.OwnershipCalls.representative;
import static org.hamcrest.Matchers.contains;

/** Whose contact may be on its way is not taken away from who made it. */
@QuarkusTest
@WithBackends
class NotWhileTheJournalIsLateTest {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Inject
    Sql sql;

    @Inject
    DataSource source;

    @Inject
    Ownerships ownerships;

    @Inject
    World world;

    @Inject
    Feeds feeds;

    @Inject
    ObjectMapper json;

    /** Those of the test before take no more customers. */
    @BeforeEach
    void nobodyElse() {
        sql.execute("update representative set active = false");
    }

    @Test
    void aContactThatIsHeardLateKeepsTheCustomer() throws SQLException, JsonProcessingException {
        var first = representative(5);
        var id = overdueWith(first);
        representative(5);
        var sweep = sweep(this::unheard);
        try (var hindrance = source.getConnection();
                var statement = hindrance.createStatement()) {
            hindrance.setAutoCommit(false);
            statement.execute("lock table ownership_contact in access exclusive mode");
            TopicProbe.publish(contact(id));
            Patience.until("the contact has been on its way for a while", () -> unheard(
                            Instant.now().minusSeconds(5))
                    .filter(entries -> entries > 0)
                    .isPresent());
            sweep.round();
            hindrance.rollback();
        }
        Patience.until(
                "the contact is heard of",
                () -> get("viewer", ownerships(id)).extract().path("items[0].firstContactAt") != null);
        sweep.round();
        sweep.round();
        get("viewer", ownerships(id)).body("items.ownerId", contains(first));
    }

    @Test
    void nobodyIsPassedOnWhileKafkaIsAwayNorAtOnceAfter() {
        var first = representative(5);
        var id = overdueWith(first);
        var second = representative(5);
        var answers = new ArrayDeque<>(List.of(Optional.<Long>empty(), Optional.of(0L), Optional.of(0L)));
        var sweep = sweep(before -> answers.pop());
        sweep.round();
        get("viewer", ownerships(id)).body("items.ownerId", contains(first));
        sweep.round();
        get("viewer", ownerships(id)).body("items.ownerId", contains(first));
        sweep.round();
        get("viewer", ownerships(id)).body("items.ownerId", contains(second, first));
    }

    private DeadlineSweep sweep(Function<Instant, Optional<Long>> unheard) {
        return new DeadlineSweep(ownerships, world, unheard, EVERY);
    }

    private Optional<Long> unheard(Instant before) {
        return feeds.lag(JournalHeard.FEED, before);
    }

    /** One whose first contact was due a while ago. */
    private String overdueWith(String owner) {
        var id = company("Waiting");
        assign(id, owner).then().statusCode(201);
        sql.execute(
                "update ownership set contact_due_at = ? where customer_id = ? and until is null",
                Instant.parse("2026-01-01T00:00:00Z"),
                UUID.fromString(id));
        return id;
    }

    private InteractionRecorded contact(String customer) throws JsonProcessingException {
        return new InteractionRecorded(
                json.readValue("""
                {"id":"%s","version":1,"customerId":"%s","kind":"CONTACT","status":"ACTIVE","initiator":"COMPANY","channel":"PHONE",
                 "occurredAt":"2100-01-01T00:00:00Z","recordedAt":"2100-01-01T00:00:00Z"}""".formatted(UUID.randomUUID(), customer), InteractionState.class));
    }
}
