package io.clientele.interaction.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.ErasureEvent.ErasureConfirmed;
import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionEvent.InteractionCorrected;
import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.time.Ids;

import static io.clientele.interaction.erasure.Somebody.AT;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is erased is gone from the journal; what was counted is counted still, under an id of nobody. */
@QuarkusTest
@OnRealParts
class ErasingACustomerTest {

    private final Somebody somebody = Somebody.any();
    private final UUID customer = somebody.customer();
    private final String marker = somebody.marker();

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Inject
    Erasures erasures;

    @Inject
    StraySweep sweep;

    @Test
    void nothingThatSaysWhoItWasIsLeftInAnyTable() {
        var posted = somebody.everything();
        assertThat(Traces.of(source, marker)).isNotEmpty();

        erase();

        assertThat(Traces.of(source, marker)).isEmpty();
        assertThat(kept(posted.getFirst().toString())).isEmpty();
        assertThat(kept(customer.toString())).containsExactly("public.known_customer");
        assertProblem(Calls.get("/customers/" + customer + "/timeline"), 404, "CUSTOMER_NOT_FOUND");
    }

    @Test
    void figuresAreKeptUnderAnIdOfNobodyWithWhatCorrectsThem() {
        somebody.everything();
        erase();

        var kept = database.query(
                """
                select e.customer_id, e.kind, e.amount, e.said::text, c.status from interaction e
                left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
                where e.representative = ? order by e.occurred_at, e.id""",
                row -> row.getObject(1, UUID.class) + " " + row.getString(2) + " " + row.getBigDecimal(3) + " "
                        + row.getString(5),
                somebody.representative());
        var nobody = UUID.fromString(kept.getFirst().substring(0, 36));
        assertThat(Ids.isNobody(nobody)).isTrue();
        assertThat(kept)
                .containsExactlyInAnyOrder(
                        nobody + " PURCHASE 120.50 REPLACED",
                        nobody + " PURCHASE 99.50 null",
                        nobody + " RETURN 20 null",
                        nobody + " COMPLAINT null null",
                        nobody + " PROMISE null null",
                        nobody + " NOTE null null");
        assertThat(database.query("select state from complaint where customer_id = ?", row -> row.getString(1), nobody))
                .containsExactly("CLOSED");
        Calls.get("/interactions?representative=" + somebody.representative())
                .then()
                .statusCode(200);
        assertThat(Calls.post(Calls.purchase(nobody, "1", AT, null)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void theTopicTakesTheOldKeysBackAndTellsTheFiguresOfNobody() {
        var posted = somebody.everything();
        erase();
        try (var topic = TopicProbe.on(Topic.INTERACTIONS)) {
            topic.awaitRecords(
                    posted.size(),
                    row -> row.value() == null && posted.contains(UUID.fromString(new String(row.key()))));
            var nobody = database.query(
                            "select distinct customer_id from interaction where representative = ?",
                            row -> row.getObject(1, UUID.class),
                            somebody.representative())
                    .getFirst();
            var told = topic.await(InteractionRecorded.class, 5, event -> event.interaction()
                    .customerId()
                    .equals(nobody));
            assertThat(told).hasSize(5);
            var corrected = topic.await(
                    InteractionCorrected.class,
                    event -> event.interaction().customerId().equals(nobody));
            assertThat(told).anyMatch(event -> corrected
                    .interaction()
                    .id()
                    .equals(event.interaction().corrects()));
            var linked = topic.awaitRecords(
                    6, row -> row.value() != null && new String(row.value()).contains(nobody.toString()));
            assertThat(linked).allMatch(row -> row.headers().lastHeader("x-request-id") == null);
        }
    }

    @Test
    void whatComesLateDoesNotBringThemBackAndErasingTwiceIsErasingOnce() {
        somebody.everything();
        erase();
        var entries = entries();
        TopicProbe.publish(
                somebody.registered(99), new Tombstone(Topic.CUSTOMERS, customer.toString(), customer.toString(), 100));
        assertProblem(Calls.post(Calls.purchase(customer, "1", AT, null)), 422, "CUSTOMER_ERASED")
                .at("/customerId");
        try (var topic = TopicProbe.on(Topic.ERASURES)) {
            var said = topic.await(ErasureConfirmed.class, 2, event -> event.erasure()
                    .customerId()
                    .equals(customer));
            assertThat(said).allMatch(event -> event.erasure().service().equals("interaction-service"));
            assertThat(said.getFirst().erasure().stores())
                    .extracting(store -> store.name())
                    .contains("search words", "clientele.interactions.v1", "answers kept for Idempotency-Key");
        }
        assertThat(entries()).isEqualTo(entries);
        assertThat(kept(customer.toString())).containsExactly("public.known_customer");
    }

    /** As when an import is taken back: of most of them the journal knows nothing but the id. */
    @Test
    void manyAreErasedTogetherWithThoseOfWhomSomethingHappened() {
        somebody.everything();
        var idle = Stream.generate(UUID::randomUUID).limit(300).toList();
        var news = new ArrayList<Event>();
        idle.forEach(id -> {
            news.add(Somebody.registered(id, 1));
            news.add(gone(id));
        });
        news.add(150, gone(customer));
        TopicProbe.publish(news.toArray(Event[]::new));
        Patience.until("all are erased", () -> erased(idle) == 300 && erased(List.of(customer)) == 1);

        assertThat(Traces.of(source, marker)).isEmpty();
        assertThat(kept(customer.toString())).containsExactly("public.known_customer");
        assertThat(kept(idle.getFirst().toString())).containsExactly("public.known_customer");
        assertThat(database.query(
                        "select 1 from known_customer where customer_id = any(?) and kind is not null",
                        row -> true,
                        (Object) idle.toArray(UUID[]::new)))
                .isEmpty();
        assertProblem(Calls.post(Calls.purchase(idle.getLast(), "1", AT, null)), 422, "CUSTOMER_ERASED")
                .at("/customerId");
        try (var topic = TopicProbe.on(Topic.ERASURES)) {
            topic.await(
                    ErasureConfirmed.class,
                    300,
                    event -> idle.contains(event.erasure().customerId()));
        }
    }

    private int erased(List<UUID> customers) {
        return database.query(
                        "select 1 from known_customer where customer_id = any(?) and erased_at is not null",
                        row -> true,
                        (Object) customers.toArray(UUID[]::new))
                .size();
    }

    private static Tombstone gone(UUID id) {
        return new Tombstone(Topic.CUSTOMERS, id.toString(), id.toString(), 50);
    }

    @Test
    void aYearThatWasTakenOutOfTheJournalIsErasedToo() {
        Calls.recorded(Calls.purchase(customer, "70", "1944-03-01T10:00:00Z", marker));
        var report = "/sales-reports?dayFrom=1944-01-01&dayTo=1945-01-01&by=YEAR";
        var before = Calls.sales(report);
        Years.detach(1944);
        assertThat(Traces.of(source, customer.toString())).contains("public.interaction_1944", "public.detached_sale");

        erase();

        assertThat(kept(customer.toString())).containsExactly("public.known_customer");
        assertThat(Traces.of(source, marker)).isEmpty();
        Years.attach(1944);
        assertThat(Calls.sales(report)).isEqualTo(before);
        database.update("delete from sales_zone");
        assertThat(Calls.sales(report)).isEqualTo(before);
    }

    @Test
    void anEntryThatWasLetInBeforeAndWrittenAfterIsSweptUp() {
        erase();
        database.update(
                """
                insert into interaction (id, customer_id, kind, occurred_at, recorded_at, recorded_by, currency, said)
                select uuidv7(), ?, 'NOTE', occurred_at, now(), 'late', 'CNY',
                    jsonb_build_object('kind', 'NOTE', 'occurredAt', ?::text, 'summary', ?::text)
                from interaction where id = ?""",
                customer,
                AT,
                marker,
                Calls.recorded(Calls.entry(UUID.randomUUID(), "NOTE", AT, ",\"summary\":\"x\"")));
        sweep.round();
        assertThat(Traces.of(source, marker)).isEmpty();
    }

    /** Beside what is on its way to the topics. */
    private List<String> kept(String text) {
        return Traces.of(source, text).stream()
                .filter(table -> !table.equals("public.outbox"))
                .toList();
    }

    private void erase() {
        TopicProbe.publish(somebody.registered(1), gone(customer));
        Patience.until("the customer is erased", () -> erased(List.of(customer)) == 1);
    }

    private long entries() {
        return database.query(
                        "select count(*) from interaction where representative = ?",
                        row -> row.getLong(1),
                        somebody.representative())
                .getFirst();
    }
}
