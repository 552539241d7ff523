package io.clientele.interaction.erasure;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.InteractionState;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.time.Ids;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is erased while a year is taken away leaves the sales of that year to the totals of whoever reads the topic. */
@QuarkusTest
@OnRealParts
class TellingSalesWhileAYearIsAwayTest {

    private static final String THEN = "1929-06-01T09:00:00Z";

    private final UUID customer = UUID.randomUUID();
    private final BigDecimal amount = amount();
    private final BigDecimal voided = amount();

    @Inject
    Database database;

    @Test
    void whatIsKeptOfThemIsToldUntilTheyAreBack() {
        var id = Calls.recorded(Calls.entry(customer, "PURCHASE", THEN, """
                ,"channel":"WEB","cost":{"amount":"50","currency":"CNY"},"lines":[{"product":"tea","category":"Tea","quantity":"1",
                "unitPrice":{"amount":"%s","currency":"CNY"},"discount":{"amount":"10","currency":"CNY"}}]""".formatted(amount.add(BigDecimal.TEN))));
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\""
                + Calls.recorded(Calls.purchase(customer, voided.toString(), THEN, null)) + "\"}");
        try (var topic = TopicProbe.on(Topic.INTERACTIONS)) {
            var was = told(topic, amount, state -> state.id().equals(id));
            Years.detach(1929);
            database.update("alter table interaction_1929 rename to taken_away");
            InteractionState kept;
            try {
                TopicProbe.publish(new Tombstone(Topic.CUSTOMERS, customer.toString(), customer.toString(), 50));
                awaitGone(topic, id);
                kept = told(topic, amount, state -> Ids.isNobody(state.customerId()));
                assertThat(kept)
                        .usingRecursiveComparison()
                        .ignoringFields("id", "customerId")
                        .isEqualTo(was);
                assertThat(topic.seen(
                                InteractionRecorded.class,
                                told -> Ids.isNobody(told.interaction().customerId())
                                        && is(voided, told.interaction())))
                        .isEmpty();
            } finally {
                database.update("alter table taken_away rename to interaction_1929");
            }
            Years.attach(1929);
            awaitGone(topic, kept.id());
            var back = told(
                    topic,
                    amount,
                    state -> Ids.isNobody(state.customerId()) && !state.id().equals(kept.id()));
            assertThat(back)
                    .usingRecursiveComparison()
                    .ignoringFields("id", "customerId")
                    .isEqualTo(was);
        }
    }

    private static InteractionState told(TopicProbe topic, BigDecimal amount, Predicate<InteractionState> fits) {
        return topic.await(
                        InteractionRecorded.class,
                        told -> is(amount, told.interaction()) && fits.test(told.interaction()))
                .interaction();
    }

    private static boolean is(BigDecimal amount, InteractionState told) {
        return told.amount() != null && told.amount().compareTo(amount) == 0;
    }

    private static void awaitGone(TopicProbe topic, UUID key) {
        topic.awaitRecords(1, row -> row.value() == null && new String(row.key()).equals(key.toString()));
    }

    /** One that no other test has. */
    private static BigDecimal amount() {
        return new BigDecimal(1_000 + (UUID.randomUUID().getLeastSignificantBits() & 0xFFFFFF)).movePointLeft(2);
    }
}
