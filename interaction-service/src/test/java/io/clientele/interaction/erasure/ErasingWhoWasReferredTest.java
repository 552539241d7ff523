package io.clientele.interaction.erasure;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

import static org.assertj.core.api.Assertions.assertThat;

/** Who is erased is named by no entry of others either: a referral names whom it brought by the id that the figures come under, and in no words. */
@QuarkusTest
@OnRealParts
class ErasingWhoWasReferredTest {

    private static final String AWAY = "1904-06-01T09:00:00Z";

    private final Somebody somebody = Somebody.any();
    private final UUID friend = somebody.customer();
    private final UUID referrer = UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Inject
    StraySweep sweep;

    @Inject
    NamedBefore before;

    @BeforeEach
    void bothAreKnown() {
        TopicProbe.publish(somebody.registered(1), Somebody.registered(referrer, 1));
        Patience.until(
                "both are known",
                () -> database.query("select 1 from known_customer where customer_id = any(?)", row -> true, (Object)
                                        new UUID[] {friend, referrer})
                                .size()
                        == 2);
    }

    @Test
    void theReferralNamesTheIdThatTheFiguresComeUnder() {
        var corrected = referral(Somebody.AT);
        var standing = Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + corrected + "\",\"replacement\":"
                + body(Somebody.AT) + "}");
        var other = Calls.recorded(
                Calls.entry(referrer, "REFERRAL", Somebody.AT, ",\"referredCustomerId\":\"" + known() + "\""));
        var otherNamed = named(other);
        Calls.recorded(Calls.entry(
                friend,
                "PURCHASE",
                Somebody.AT,
                ",\"representative\":\"" + somebody.representative()
                        + "\",\"amount\":{\"amount\":\"12\",\"currency\":\"CNY\"}"));
        var version = version(standing);

        erase();

        var nobody = database.query(
                        "select customer_id from interaction where representative = ?",
                        row -> row.getObject(1, UUID.class),
                        somebody.representative())
                .getFirst();
        assertThat(Ids.isNobody(nobody)).isTrue();
        assertThat(named(standing)).isEqualTo(nobody.toString());
        assertThat(named(corrected)).isEqualTo(nobody.toString());
        assertThat(named(other)).isEqualTo(otherNamed);
        assertThat(kept()).containsExactly("public.known_customer");
        assertThat(Calls.get("/customers/" + referrer + "/timeline").asString())
                .contains(nobody.toString())
                .doesNotContain(friend.toString());
        try (var topic = TopicProbe.on(Topic.INTERACTIONS)) {
            var replaced = topic.await(
                    InteractionCorrected.class, 2, event -> event.key().equals(corrected.toString()));
            assertThat(replaced.getLast().interaction().particulars().referredCustomerId())
                    .isEqualTo(nobody);
            var again = topic.await(
                            InteractionRecorded.class, 2, event -> event.key().equals(standing.toString()))
                    .getLast();
            assertThat(again.interaction().particulars().referredCustomerId()).isEqualTo(nobody);
            assertThat(again.version()).isEqualTo(version + 1);
            var linked = topic.awaitRecords(
                    1, row -> row.value() != null && new String(row.value()).contains(nobody.toString()));
            assertThat(linked).allMatch(row -> row.headers().lastHeader("x-request-id") == null);
        }
    }

    @Test
    void theWordsOfItsWholeChainOfCorrectionsGo() {
        var first = Calls.recorded(said(AWAY, ""));
        var second = Calls.recorded(
                "{\"kind\":\"CORRECTION\",\"corrects\":\"" + first + "\",\"replacement\":" + body(Somebody.AT) + "}");
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + second + "\",\"summary\":\"Not " + somebody.marker()
                + "\"}");
        var other = Calls.recorded(said(Somebody.AT, "").replace(somebody.marker(), "somebody else"));
        erase();
        assertThat(kept()).containsExactly("public.known_customer");
        var inWords =
                "select id from interaction where customer_id = ? and bigrams is not null and jsonb_exists(said, 'summary')";
        assertThat(database.query(inWords, row -> row.getObject(1, UUID.class), referrer))
                .containsExactly(other);
    }

    @Test
    void ofWhomNothingElseIsKnownAnIdOfNobodyIsNamedAsWell() {
        var referral = referral(Somebody.AT);
        erase();
        assertThat(Ids.isNobody(UUID.fromString(named(referral)))).isTrue();
        assertThat(kept()).containsExactly("public.known_customer");
    }

    @Test
    void soDoesAReferralThatWasLetInBeforeAndWrittenAfter() {
        var referral = Calls.recorded(
                Calls.entry(referrer, "REFERRAL", Somebody.AT, ",\"referredCustomerId\":\"" + known() + "\""));
        erase();
        name(referral);
        sweep.round();
        assertThat(Ids.isNobody(UUID.fromString(named(referral)))).isTrue();
        assertThat(kept()).containsExactly("public.known_customer");
    }

    @Test
    void whomAnEarlierVersionLeftNamedIsTakenOutLater() {
        var referral = Calls.recorded(
                Calls.entry(referrer, "REFERRAL", Somebody.AT, ",\"referredCustomerId\":\"" + known() + "\""));
        erase();
        name(referral);
        database.update("delete from repair where name = ?", before.name());
        before.round();
        assertThat(Ids.isNobody(UUID.fromString(named(referral)))).isTrue();
        before.round();
        assertThat(database.query("select 1 from repair where name = ?", row -> true, before.name()))
                .hasSize(1);
    }

    @Test
    void aYearBesideTheJournalIsGoneThroughAtOnceAndOneThatIsAwayWhenItIsBack() {
        var referral = referral(AWAY);
        Years.detach(1904);
        database.update("alter table interaction_1904 rename to taken_away");
        try {
            erase();
        } finally {
            database.update("alter table taken_away rename to interaction_1904");
        }
        Years.attach(1904);
        assertThat(Ids.isNobody(UUID.fromString(named(referral)))).isTrue();

        name(referral);
        Years.detach(1904);
        try {
            database.update("update known_customer set erased_at = null where customer_id = ?", friend);
            erase();
            assertThat(Traces.of(source, friend.toString())).doesNotContain("public.interaction_1904");
        } finally {
            Years.attach(1904);
        }
        assertThat(kept()).containsExactly("public.known_customer");
    }

    /** Somebody else who stays. */
    private UUID known() {
        var id = UUID.randomUUID();
        TopicProbe.publish(Somebody.registered(id, 1));
        Patience.until(
                "known", () -> !database.query("select 1 from known_customer where customer_id = ?", row -> true, id)
                        .isEmpty());
        return id;
    }

    private UUID referral(String at) {
        return Calls.recorded(body(at));
    }

    private String body(String at) {
        return said(at, ",\"referredCustomerId\":\"" + friend + "\"");
    }

    /** With the name in its words. */
    private String said(String at, String more) {
        var words = "\":\"Referred " + somebody.marker() + " 说了\"";
        return Calls.entry(
                referrer,
                "REFERRAL",
                at,
                ",\"subject" + words + ",\"summary" + words + ",\"description" + words + ",\"outcome" + words + more);
    }

    private void name(UUID referral) {
        database.update(
                "update interaction set said = jsonb_set(said, '{referredCustomerId}', to_jsonb(?::text)) where id = ?",
                friend.toString(),
                referral);
    }

    private String named(UUID referral) {
        return database.first(
                        "select said ->> 'referredCustomerId' from interaction where id = ?",
                        row -> row.getString(1),
                        referral)
                .orElseThrow();
    }

    private long version(UUID entry) {
        return database.first(
                        "select (extract(epoch from recorded_at) * 1000000)::bigint from interaction where id = ?",
                        row -> row.getLong(1),
                        entry)
                .orElseThrow();
    }

    private List<String> kept() {
        return Stream.of(friend.toString(), somebody.marker())
                .flatMap(each -> Traces.of(source, each).stream())
                .filter(table -> !table.equals("public.outbox"))
                .toList();
    }

    private void erase() {
        TopicProbe.publish(new Tombstone(Topic.CUSTOMERS, friend.toString(), friend.toString(), 50));
        Patience.until("the customer is erased", () -> !database.query(
                        "select 1 from known_customer where customer_id = ? and erased_at is not null",
                        row -> true,
                        friend)
                .isEmpty());
    }
}
