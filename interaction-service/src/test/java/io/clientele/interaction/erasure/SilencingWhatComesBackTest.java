package io.clientele.interaction.erasure;

import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.Traces;

import static org.assertj.core.api.Assertions.assertThat;

/** A referral first told without whom it brought, in a year that is away when that one is erased, says nothing of them when it is back. */
@QuarkusTest
@OnRealParts
class SilencingWhatComesBackTest {

    private final Somebody somebody = Somebody.any();
    private final UUID referrer = UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Test
    void theWordsOfWhatWasCorrectedGoWithThoseOfWhatTookItsPlace() {
        var friend = somebody.customer();
        var told = Calls.recorded(referral("1901-06-01T09:00:00Z", ""));
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + told + "\",\"replacement\":"
                + referral(Somebody.AT, ",\"referredCustomerId\":\"" + friend + "\"") + "}");
        Years.detach(1901);
        database.update("alter table interaction_1901 rename to taken_away");
        try {
            TopicProbe.publish(
                    somebody.registered(1), new Tombstone(Topic.CUSTOMERS, friend.toString(), friend.toString(), 50));
            Patience.until("the customer is erased", () -> !database.query(
                            "select 1 from known_customer where customer_id = ? and erased_at is not null",
                            row -> true,
                            friend)
                    .isEmpty());
            assertThat(Traces.of(source, somebody.marker())).containsExactly("public.taken_away");
        } finally {
            database.update("alter table taken_away rename to interaction_1901");
        }
        Years.attach(1901);
        assertThat(Traces.of(source, somebody.marker())).isEmpty();
    }

    private String referral(String at, String more) {
        return Calls.entry(referrer, "REFERRAL", at, ",\"summary\":\"Referred " + somebody.marker() + "\"" + more);
    }
}
