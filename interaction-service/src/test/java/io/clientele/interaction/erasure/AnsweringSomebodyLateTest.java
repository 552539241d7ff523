package io.clientele.interaction.erasure;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.Traces;

import static io.clientele.interaction.erasure.Somebody.AT;
import static org.assertj.core.api.Assertions.assertThat;

/** An entry is let in before its customer is erased and written after, in one transaction with the answer that is kept for its Idempotency-Key. */
@QuarkusTest
@OnRealParts
class AnsweringSomebodyLateTest {

    private static final String ENTRY = """
            insert into interaction (id, customer_id, kind, occurred_at, recorded_at, recorded_by, currency, said)
            values (uuidv7(), ?, 'NOTE', ?::timestamptz, now(), 'late', 'CNY',
                jsonb_build_object('kind', 'NOTE', 'occurredAt', ?::text, 'summary', ?::text))""";

    private static final String ANSWER = """
            insert into idempotent_answer (key_hash, subject, method, path, body_digest, status, body, names, created_at)
            values (sha256(convert_to(?, 'UTF8')), 'late', 'POST', '/api/v1/interactions', sha256(''), 201,
                convert_to(?, 'UTF8'), array[?::uuid], now())""";

    private final Somebody somebody = Somebody.any();

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Inject
    StraySweep sweep;

    @Test
    void theAnswerIsSweptUpWithTheEntry() {
        somebody.everything();
        var customer = somebody.customer();
        TopicProbe.publish(
                somebody.registered(1), new Tombstone(Topic.CUSTOMERS, customer.toString(), customer.toString(), 50));
        Patience.until("the customer is erased", () -> database.first(
                        "select 1 from known_customer where customer_id = ? and erased_at is not null",
                        row -> true,
                        customer)
                .isPresent());
        database.update(ANSWER, somebody.marker(), "{\"summary\":\"" + somebody.marker() + "\"}", customer);
        database.update(ENTRY, customer, AT, AT, somebody.marker());
        sweep.round();
        assertThat(Traces.of(source, somebody.marker())).isEmpty();
    }
}
