package io.clientele.interaction.erasure;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
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

/** A year was taken away when its customer was erased: what was corrected then is corrected still, also when the year is back. */
@QuarkusTest
@OnRealParts
class ErasingWhileAYearIsAwayTest {

    private static final String THEN = "1902-06-01T09:00:00Z";
    private static final String LATER = "1903-06-01T09:00:00Z";

    private final Somebody somebody = Somebody.any();
    private final UUID customer = somebody.customer();

    @Inject
    Database database;

    @Inject
    DataSource source;

    private UUID note;

    @BeforeEach
    void record() {
        TopicProbe.publish(somebody.registered(1));
        Patience.until("the customer is known", () -> known("region = 'East'"));
        correct(recorded("PURCHASE", "100", THEN), null); // by an entry of today
        correct(recorded("PURCHASE", "200", THEN), "\"occurredAt\":\"" + THEN + "\"");
        replace(recorded("PURCHASE", "400", THEN), "PURCHASE", "401", THEN);
        replace(recorded("PURCHASE", "800", THEN), "PURCHASE", "802", LATER);
        replace(recorded("PURCHASE", "1600", LATER), "PURCHASE", "1601", THEN);
        correct(recorded("PAYMENT", "3200", THEN), null);
        note = recorded("NOTE", null, THEN);
        correct(note, "\"occurredAt\":\"" + THEN + "\"");
        recorded("PURCHASE", "6400", THEN);
    }

    @Test
    void whatWasCorrectedIsNotCountedWhileTheYearIsAwayNorWhenItIsBack() {
        var sales = sales();
        var standing = standing();
        assertThat(sales).contains("\"8402.00\"", "\"802.00\"");
        assertThat(standing)
                .containsExactlyInAnyOrder(
                        "CORRECTION null",
                        "CORRECTION null",
                        "CORRECTION null",
                        "CORRECTION null",
                        "PURCHASE 401",
                        "PURCHASE 802",
                        "PURCHASE 1601",
                        "PURCHASE 6400");
        Years.detach(1902);
        database.update("alter table interaction_1902 rename to taken_away");
        try {
            erase();
            assertThat(sales()).isEqualTo(sales);
            assertThat(Traces.of(source, note.toString()))
                    .as("by its id alone it is known that it was voided")
                    .contains("public.correction");
        } finally {
            database.update("alter table taken_away rename to interaction_1902");
        }
        assertThat(sales()).isEqualTo(sales);
        Years.attach(1902);
        assertThat(sales()).isEqualTo(sales);
        assertThat(known("kind is null and region is null")).isTrue();
        assertThat(standing()).containsExactlyInAnyOrderElementsOf(standing);
        assertThat(Traces.of(source, customer.toString()).stream().filter(table -> !table.equals("public.outbox")))
                .containsExactly("public.known_customer");
        assertThat(database.query("""
                        select 1 from correction c where c.corrected_at = '-infinity' or not exists (
                            select from interaction e where e.customer_id = c.customer_id and e.id = c.entry_id)""", row -> true)).isEmpty();
    }

    /** Counted from the journal, and not from sums. */
    private String sales() {
        database.update("delete from sales_zone");
        return Stream.of("REPRESENTATIVE", "REGION", "CUSTOMER_KIND")
                .map(by -> Calls.sales("/sales-reports?dayFrom=1902-01-01&dayTo=1904-01-01&by=YEAR&groupBy=" + by))
                .collect(Collectors.joining("\n"));
    }

    private List<String> standing() {
        return database.query("""
                select e.kind || ' ' || coalesce(e.amount::text, 'null') from interaction e
                left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
                where e.representative = ? and c.entry_id is null""", row -> row.getString(1), somebody.representative());
    }

    private UUID recorded(String kind, String amount, String at) {
        return Calls.recorded(Calls.entry(customer, kind, at, more(amount)));
    }

    private String more(String amount) {
        return ",\"representative\":\"" + somebody.representative() + "\""
                + (amount == null
                        ? ",\"summary\":\"x\""
                        : ",\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}");
    }

    private void correct(UUID entry, String more) {
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"%s\",\"representative\":\"%s\"%s}"
                .formatted(entry, somebody.representative(), more == null ? "" : "," + more));
    }

    private void replace(UUID entry, String kind, String amount, String at) {
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"%s\",\"replacement\":%s}"
                .formatted(entry, Calls.entry(customer, kind, at, more(amount))));
    }

    private void erase() {
        TopicProbe.publish(new Tombstone(Topic.CUSTOMERS, customer.toString(), customer.toString(), 50));
        Patience.until("the customer is erased", () -> known("erased_at is not null"));
    }

    private boolean known(String condition) {
        return !database.query(
                        "select 1 from known_customer where customer_id = ? and " + condition, row -> true, customer)
                .isEmpty();
    }
}
