package io.clientele.interaction.erasure;

import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.InteractionEvent;
import io.clientele.contracts.InteractionEvent.InteractionCorrected;
import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.InteractionState;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;

import static io.clientele.interaction.erasure.Somebody.AT;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnRealParts
class ErasingACorrectedContractTest {

    private final Somebody somebody = Somebody.any();
    private final UUID customer = somebody.customer();

    @Inject
    Database database;

    @Test
    void theContractOfNobodyIsKnownByItsFirstEntryStill() {
        var said = ",\"representative\":\"" + somebody.representative() + "\"";
        var terms = said + ",\"contract\":{\"termFrom\":\"1946-03-01\"}";
        var start = Calls.recorded(Calls.entry(customer, "CONTRACT_STARTED", AT, terms));
        var middle = corrected(start, terms);
        corrected(middle, terms);
        Calls.recorded(Calls.entry(
                customer,
                "CONTRACT_ENDED",
                AT,
                said + ",\"about\":\"" + middle + "\",\"contract\":{\"endReason\":\"EXPIRED\"}"));
        TopicProbe.publish(
                somebody.registered(1), new Tombstone(Topic.CUSTOMERS, customer.toString(), customer.toString(), 50));
        Patience.until("the contract is nobody's", () -> !nobody().equals(customer));
        var nobody = nobody();
        try (var topic = TopicProbe.on(Topic.INTERACTIONS)) {
            Predicate<InteractionEvent> nobodys =
                    event -> event.interaction().customerId().equals(nobody);
            var told = Stream.concat(
                            topic.await(InteractionRecorded.class, 2, nobodys::test).stream(),
                            topic.await(InteractionCorrected.class, 2, nobodys::test).stream())
                    .map(InteractionEvent::interaction)
                    .toList();
            var first = told.stream()
                    .filter(entry -> entry.corrects() == null && entry.kind().equals("CONTRACT_STARTED"))
                    .map(InteractionState::id)
                    .findFirst()
                    .orElseThrow();
            assertThat(told).hasSize(4);
            assertThat(told)
                    .filteredOn(entry -> !entry.id().equals(first))
                    .allMatch(entry -> entry.particulars().about().equals(first));
        }
    }

    private static UUID corrected(UUID start, String terms) {
        return Calls.recorded("""
                {"kind":"CORRECTION","corrects":"%s","replacement":{"kind":"CONTRACT_STARTED"%s}}""".formatted(start, terms));
    }

    private UUID nobody() {
        return database.query(
                        "select customer_id from interaction where representative = ?",
                        row -> row.getObject(1, UUID.class),
                        somebody.representative())
                .getFirst();
    }
}
