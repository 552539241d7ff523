package io.clientele.interaction.partition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.merge.Merging;
import io.clientele.kit.testing.http.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever merges say in the end is what stands of a year that was away, in whichever order it was said: entries, cases, keys and sums. */
@QuarkusTest
@OnRealParts
class PartingWhileAYearIsAwayTest {

    private static final int YEAR = 1908;

    @Inject
    Database database;

    @Inject
    Merging merging;

    private final UUID merged = UUID.randomUUID();
    private final Map<String, UUID> owners = Map.of("-", merged, "S", UUID.randomUUID(), "T", UUID.randomUUID());
    private UUID[] entries;
    private UUID complaint;
    private UUID promise;
    private int buyers;

    @BeforeEach
    void muchHappens() {
        owners.values().forEach(one -> Calls.recorded(Calls.purchase(one, "10", at(1), null)));
        var note = said("NOTE", 1, ",\"summary\":\"tea\"" + key("note"));
        var again = Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + note
                + "\",\"replacement\":{\"kind\":\"NOTE\",\"summary\":\"coffee\"}}");
        var bought = Calls.recorded(Calls.purchase(merged, "20", at(2), "bought-" + merged));
        complaint = said("COMPLAINT", 1, ",\"subject\":\"Late\"");
        for (var step : List.of("ACKNOWLEDGED", "IN_PROGRESS", "RESOLVED", "CLOSED")) {
            said("COMPLAINT_STEP", 2, ",\"about\":\"" + complaint + "\",\"step\":{\"to\":\"" + step + "\"}");
        }
        promise = said("PROMISE", 1, ",\"subject\":\"Call\",\"promise\":{\"dueAt\":\"" + at(2) + "\"}");
        said("PROMISE_SETTLED", 2, ",\"about\":\"" + promise + "\",\"kept\":true");
        entries = new UUID[] {note, again, bought, complaint, promise};
        buyers = buyers();
    }

    @AfterEach
    void bringBack() {
        if (!"ATTACHED"
                .equals(Calls.as("manager")
                        .get("/api/v1/journal-partitions/" + YEAR)
                        .path("state"))) {
            Years.attach(YEAR);
        }
    }

    @Test
    void aTableThatStandsBesideTheJournalFollowsAtOnce() {
        told("S");
        Years.detach(YEAR);
        stand("interaction_1908", "S");
        for (var owner : List.of("-", "T", "-", "S", "-")) {
            told(owner);
            stand("interaction_1908", owner);
        }
        var kept = Calls.as("manager").get("/api/v1/personal-data?customerId=" + merged);
        assertThat(kept.jsonPath().getList("entries.id", UUID.class)).contains(entries);
        assertThat(kept.jsonPath().getList("references.entry_id", UUID.class)).hasSize(2);
        Years.attach(YEAR);
        stand("interaction", "-");
    }

    /** Who answers before it is taken away, and who then does one after the other. */
    @ParameterizedTest
    @CsvSource({"-, S", "-, S -", "-, S - T", "S, -", "S, - S", "S, - T", "S, - T -"})
    void aTableThatWasPutElsewhereFollowsWhenItComesBack(String before, String meanwhile) {
        told(before);
        Years.detach(YEAR);
        database.update("alter table interaction_1908 rename to put_elsewhere");
        var owner = before;
        for (var next : meanwhile.split(" ")) {
            told(next);
            owner = next;
            assertThat(buyers()).isEqualTo(buyers - (owner.equals("-") ? 0 : 1));
        }
        database.update("alter table put_elsewhere rename to interaction_1908");
        Years.attach(YEAR);
        stand("interaction", owner);
    }

    private void told(String owner) {
        if (owner.equals("-")) {
            merging.unmerge(merged);
        } else {
            merging.merge(merged, owners.get(owner));
        }
    }

    /** All that is kept of the entries says the same, and nobody else has any of it. */
    private void stand(String table, String owner) {
        var on = owners.get(owner);
        assertThat(database.query(
                        """
                        select customer_id from %s where id = any(?)
                        union select customer_id from correction where entry_id = any(?)
                        union select customer_id from complaint where id = any(?)
                        union select customer_id from promise where id = any(?)
                        union select customer_id from external_reference where entry_id = any(?)
                        union select customer_id from counted_entry where id = any(?)""".formatted(table),
                        row -> row.getObject(1, UUID.class),
                        entries,
                        entries,
                        entries,
                        entries,
                        entries,
                        entries))
                .containsExactly(on);
        assertThat(database.query(
                        "select distinct came_with from " + table + " where id = any(?)",
                        row -> row.getObject(1, UUID.class),
                        (Object) entries))
                .containsExactly(owner.equals("-") ? null : merged);
        assertThat(of(on, "complaints")).containsExactly(complaint);
        assertThat(of(on, "promises")).containsExactly(promise);
        assertThat(buyers()).isEqualTo(buyers - (owner.equals("-") ? 0 : 1));
        owners.values().stream()
                .filter(one -> !one.equals(on) && !one.equals(merged))
                .forEach(one -> assertThat(of(one, "complaints")).isEmpty());
        if (table.equals("interaction")) {
            assertThat(of(on, "interactions")).contains(Arrays.stream(entries).toArray(UUID[]::new));
        }
    }

    private static List<UUID> of(UUID customer, String what) {
        return Calls.get("/" + what + "?limit=500&customerId=" + customer)
                .jsonPath()
                .getList("items.id", UUID.class);
    }

    private static int buyers() {
        return JsonPath.from(Calls.sales("/sales-reports?dayFrom=1908-01-01&dayTo=1909-01-01&by=YEAR"))
                .getInt("items[0].sales.customers");
    }

    private UUID said(String kind, int day, String more) {
        return Calls.recorded(Calls.entry(merged, kind, at(day), more));
    }

    private String key(String what) {
        return ",\"externalReference\":{\"system\":\"shop\",\"id\":\"" + what + "-" + merged + "\"}";
    }

    private static String at(int day) {
        return YEAR + "-06-0" + day + "T09:00:00Z";
    }
}
