package io.clientele.segmentation;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.ErasureEvent.ErasureConfirmed;
import io.clientele.contracts.Event;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Http;
import io.clientele.segmentation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is erased leaves every class, has no actions, and does not come back. */
@QuarkusTest
@WithBackends
class ForgettingAPersonTest {

    @Inject
    Database database;

    @Inject
    DataSource source;

    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void nobodyIsHere() {
        Tables.clear(database);
    }

    @Test
    void nothingIsLeftButThatTheIdWasErased() {
        tell(Facts.registered(id, 1, "GOOD"), Facts.worth(id, 1, "1234.50", "10"), Facts.worth(other, 1, "5", "5"));
        Patience.until(
                "both are placed",
                () -> Tables.classes(database, "VALUE_MATRIX").size() == 2);
        List<String> actions = actions();
        assertThat(actions).isNotEmpty();

        erase();

        assertThat(Tables.classes(database, "VALUE_MATRIX")).containsOnlyKeys(other);
        assertThat(Traces.of(source, id.toString()))
                .contains("public.erased_customer")
                .allMatch(table ->
                        List.of("public.erased_customer", "public.outbox").contains(table));
        assertThat(actions()).isEmpty();
        try (var segments = TopicProbe.on(Topic.SEGMENTS);
                var told = TopicProbe.on(Topic.ACTIONS);
                var erasures = TopicProbe.on(Topic.ERASURES)) {
            segments.awaitRecords(1, row -> row.value() == null && new String(row.key()).equals(id.toString()));
            told.awaitRecords(actions.size(), row -> row.value() == null && actions.contains(new String(row.key())));
            assertThat(erasures.await(
                                    ErasureConfirmed.class,
                                    event -> event.erasure().customerId().equals(id))
                            .erasure()
                            .service())
                    .isEqualTo("segmentation-service");
        }
    }

    @Test
    void whatComesLateDoesNotBringThemBack() {
        tell(Facts.worth(id, 1, "1234.50", "10"));
        Patience.until(
                "it is placed", () -> Tables.classes(database, "VALUE_MATRIX").containsKey(id));
        erase();
        tell(Facts.registered(id, 9, "GOOD"), Facts.worth(id, 9, "99", "10"), Facts.worth(other, 1, "5", "5"));
        Patience.until("the other is placed", () -> Tables.classes(database, "VALUE_MATRIX")
                .containsKey(other));
        erase();
        assertThat(Tables.classes(database, "VALUE_MATRIX")).containsOnlyKeys(other);
        assertThat(database.number("select count(*) from standing where customer_id = ?", id))
                .isZero();
    }

    private void erase() {
        tell(new Tombstone(Topic.CUSTOMERS, id.toString(), id.toString(), 1L << 60));
        Patience.until(
                "it is erased",
                () -> database.number("select count(*) from erased_customer where customer_id = ?", id) == 1);
    }

    private static void tell(Event... events) {
        TopicProbe.publish(events);
    }

    private List<String> actions() {
        return Http.given()
                .header("Authorization", "Bearer " + Tokens.of("viewer"))
                .queryParam("customerId", id.toString())
                .get("/api/v1/actions")
                .jsonPath()
                .getList("items.id");
    }
}
