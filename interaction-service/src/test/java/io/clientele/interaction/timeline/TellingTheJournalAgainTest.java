package io.clientele.interaction.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionEvent;
import io.clientele.contracts.InteractionEvent.InteractionCorrected;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.merge.Merging;
import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What happens while the journal is told again has the last word, and a part of the journal is not taken for the whole. */
@QuarkusTest
@OnRealParts
class TellingTheJournalAgainTest {

    private static final String AT = "1975-06-01T09:00:00Z";

    @Inject
    InteractionRepublisher republisher;

    @Inject
    Merging merging;

    @Inject
    Database database;

    private final UUID customer = UUID.randomUUID();
    private final UUID survivor = UUID.randomUUID();

    @Test
    void entryOfAMergedCustomerIsTakenBackFromWhereItIs() {
        var entry = Calls.recorded(Calls.purchase(customer, "10.00", AT, null));
        merging.merge(customer, survivor);
        var told = toldOf(entry, this::erase);
        assertThat(told.getLast()).isInstanceOf(Tombstone.class);
        assertThat(told).extracting(Event::partitionKey).containsOnly(customer.toString());
    }

    @Test
    void entryThatIsCorrectedMeanwhileIsToldAsCorrectedLast() {
        var entry = Calls.recorded(Calls.purchase(customer, "10.00", AT, null));
        var told = toldOf(entry, () -> Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\"}"));
        assertThat(told).hasSize(2);
        assertThat(told.getLast()).isInstanceOf(InteractionCorrected.class);
    }

    @Test
    void yearThatIsDetachedMeanwhileFailsIt() {
        var entry = Calls.recorded(Calls.purchase(customer, "10.00", "1976-06-01T09:00:00Z", null));
        try {
            assertThatThrownBy(() -> toldOf(entry, () -> Years.detach(1976)))
                    .isInstanceOfSatisfying(
                            Rejection.class, why -> assertThat(why.code()).isEqualTo("PERIOD_DETACHED"));
        } finally {
            Years.attach(1976);
        }
    }

    /** What is told of an entry, when something happens as soon as it has been read. */
    private List<Event> toldOf(UUID entry, Runnable meanwhile) {
        var told = new ArrayList<Event>();
        republisher.publish(
                events -> events.stream()
                        .filter(event -> event.key().equals(entry.toString()))
                        .forEach(event -> {
                            told.add(event);
                            if (told.size() == 1) {
                                meanwhile.run();
                            }
                        }),
                new Unwatched());
        assertThat(told.getFirst()).isInstanceOf(InteractionEvent.class);
        return told;
    }

    private void erase() {
        var ids = List.of(customer.toString(), survivor.toString());
        ids.forEach(id -> TopicProbe.publish(new Tombstone(Topic.CUSTOMERS, id, id, 2_000_000, ids)));
        Patience.until(
                "they are erased",
                () -> database.query(
                                        "select 1 from known_customer where customer_id in (?, ?) and erased_at is not null",
                                        row -> true,
                                        customer,
                                        survivor)
                                .size()
                        == 2);
    }

    private static final class Unwatched implements Progress {
        @Override
        public void total(long n) {}

        @Override
        public void done(long n) {}

        @Override
        public void check() {}
    }
}
