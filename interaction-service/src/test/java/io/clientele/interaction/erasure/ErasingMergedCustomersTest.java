package io.clientele.interaction.erasure;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import io.clientele.interaction.merge.Merging;
import io.clientele.kit.kafka.Partitions;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.time.Ids;

import static io.clientele.interaction.erasure.Somebody.AT;
import static org.assertj.core.api.Assertions.assertThat;

/** Merged customers are one person: they are erased together, and their figures stay those of one customer. */
@QuarkusTest
@OnRealParts
class ErasingMergedCustomersTest {

    private static final String REPORT = "/sales-reports?dayFrom=1946-01-01&dayTo=1947-01-01&by=YEAR&groupBy=REGION";
    private static final long LATER = 1_000_000;

    private final Somebody survivor = Somebody.any();
    private final Somebody merged = Somebody.any();

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Inject
    Merging merging;

    @Test
    void nothingSaysWhoTheyWereAndTheirFiguresStayTogether() {
        var posted = merged.everything();
        survivor.everything();
        merging.merge(merged.customer(), survivor.customer(), "INDIVIDUAL", "East");
        Calls.recorded(Calls.entry(merged.customer(), "NOTE", AT, ",\"summary\":\"" + merged.marker() + "\""));
        var before = Calls.sales(REPORT);

        erase(merged.customer(), survivor.customer());

        for (var one : List.of(survivor, merged)) {
            awaitErased(one.customer());
            assertThat(Traces.of(source, one.marker())).isEmpty();
            assertThat(kept(one.customer().toString())).containsExactly("public.known_customer");
        }
        assertThat(holders()).hasSize(1).allMatch(Ids::isNobody);
        assertThat(Calls.sales(REPORT)).isEqualTo(before);
        database.update("delete from sales_zone");
        assertThat(Calls.sales(REPORT)).isEqualTo(before);
        try (var topic = TopicProbe.on(Topic.INTERACTIONS)) {
            var gone = topic.awaitRecords(
                    posted.size(),
                    row -> row.value() == null && posted.contains(UUID.fromString(new String(row.key()))));
            assertThat(gone)
                    .allMatch(row ->
                            row.partition() == Partitions.of(merged.customer().toString(), Topic.PARTITIONS));
        }
    }

    @Test
    void aYearThatIsOutOfTheJournalGoesUnderTheSameId() {
        var report = "/sales-reports?dayFrom=1943-01-01&dayTo=1944-01-01&by=YEAR&groupBy=REGION";
        Calls.recorded(Calls.purchase(survivor.customer(), "70", "1943-03-01T10:00:00Z", survivor.marker()));
        Calls.recorded(Calls.purchase(merged.customer(), "30", "1943-04-01T10:00:00Z", merged.marker()));
        Years.detach(1943);
        merging.merge(merged.customer(), survivor.customer(), "INDIVIDUAL", "West");
        var before = Calls.sales(report);

        erase(survivor.customer(), merged.customer());

        awaitErased(survivor.customer());
        awaitErased(merged.customer());
        assertThat(Calls.sales(report)).isEqualTo(before);
        Years.attach(1943);
        assertThat(Calls.sales(report)).isEqualTo(before);
        for (var one : List.of(survivor, merged)) {
            assertThat(Traces.of(source, one.marker())).isEmpty();
            assertThat(kept(one.customer().toString())).containsExactly("public.known_customer");
        }
    }

    @Test
    void whoWasPartedFromSomebodyErasedLosesNothingThoughThatIsHeardOfLater() {
        var own = Calls.recorded(Calls.purchase(merged.customer(), "20", AT, merged.marker()));
        Calls.recorded(Calls.purchase(survivor.customer(), "10", AT, survivor.marker()));
        var opened = Calls.recorded(Calls.entry(merged.customer(), "COMPLAINT", AT, ",\"severity\":\"HIGH\""));
        merging.merge(merged.customer(), survivor.customer());

        erase(survivor.customer());
        awaitErased(survivor.customer());
        merging.unmerge(merged.customer());

        assertThat(Calls.get("/customers/" + merged.customer() + "/timeline")
                        .jsonPath()
                        .<String>getList("items.id"))
                .containsExactlyInAnyOrder(own.toString(), opened.toString());
        assertThat(Calls.get("/complaints/" + opened).<String>path("customerId"))
                .isEqualTo(merged.customer().toString());
        assertThat(Calls.post(Calls.purchase(merged.customer(), "20", AT, merged.marker()))
                        .statusCode())
                .as("its reference is known")
                .isEqualTo(200);
        assertThat(Traces.of(source, survivor.marker())).isEmpty();
    }

    @Test
    void whoWasPartedWhileAYearStoodBesideTheJournalIsErasedInItAtOnce() {
        Calls.recorded(Calls.purchase(merged.customer(), "30", "1943-05-01T10:00:00Z", merged.marker()));
        Calls.recorded(Calls.entry(
                merged.customer(), "NOTE", "1943-05-02T10:00:00Z", ",\"summary\":\"" + merged.marker() + "\""));
        merging.merge(merged.customer(), survivor.customer());
        Years.detach(1943);
        try {
            merging.unmerge(merged.customer());
            erase(merged.customer());
            awaitErased(merged.customer());
            assertThat(Traces.of(source, merged.marker())).isEmpty();
        } finally {
            Years.attach(1943);
        }
        assertThat(kept(merged.customer().toString())).containsExactly("public.known_customer");
    }

    /** One tells of all, whichever is heard first. */
    private void erase(UUID told, UUID... with) {
        TopicProbe.publish(new Tombstone(
                Topic.CUSTOMERS,
                told.toString(),
                told.toString(),
                LATER,
                Stream.of(with).map(UUID::toString).toList()));
    }

    private void awaitErased(UUID customer) {
        Patience.until("the customer is erased", () -> !database.query(
                        "select 1 from known_customer where customer_id = ? and erased_at is not null",
                        row -> true,
                        customer)
                .isEmpty());
    }

    private List<UUID> holders() {
        return database.query(
                "select distinct customer_id from interaction where representative = any(?)",
                row -> row.getObject(1, UUID.class),
                (Object) new String[] {survivor.representative(), merged.representative()});
    }

    private List<String> kept(String text) {
        return Traces.of(source, text).stream()
                .filter(table -> !table.equals("public.outbox"))
                .toList();
    }
}
