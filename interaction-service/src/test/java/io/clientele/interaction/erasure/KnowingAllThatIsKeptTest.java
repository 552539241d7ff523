package io.clientele.interaction.erasure;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.http.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of somebody is told whole, whether a year stands in the journal, beside it, or was taken away. */
@QuarkusTest
@OnRealParts
class KnowingAllThatIsKeptTest {

    private static final int YEAR = 1910;

    private final UUID customer = UUID.randomUUID();

    @Inject
    Database database;

    @Test
    void aYearBesideTheJournalIsToldLikeTheOthersAndOneThatWasTakenAwayIsNamed() {
        var note = Calls.recorded(Calls.entry(
                customer,
                "NOTE",
                YEAR + "-06-01T09:00:00Z",
                ",\"summary\":\"Likes tea\",\"externalReference\":{\"system\":\"shop\",\"id\":\"" + customer + "\"}"));
        var bought = Calls.recorded(Calls.purchase(customer, "12.00", YEAR + "-07-01T09:00:00Z", null));
        var later =
                Calls.recorded(Calls.entry(customer, "NOTE", "1911-06-01T09:00:00Z", ",\"summary\":\"Still does\""));
        assertThat(ids(kept())).containsExactly(note, bought, later);
        Years.detach(YEAR);
        try {
            var kept = kept();
            assertThat(ids(kept)).containsExactly(note, bought, later);
            assertThat(kept.getString("entries[0].said.summary")).isEqualTo("Likes tea");
            assertThat(kept.getList("references.entry_id")).containsExactly(note.toString());
            assertThat(kept.getList("keptSales.id")).containsExactly(bought.toString());
            assertThat(kept.getList("yearsTakenAway.year", Integer.class)).doesNotContain(YEAR);

            database.update("alter table interaction_1910 rename to taken_away");
            assertThat(ids(kept())).containsExactly(later);
            assertThat(kept().getList("yearsTakenAway.year", Integer.class)).contains(YEAR);
            database.update("alter table taken_away rename to interaction_1910");
        } finally {
            Years.attach(YEAR);
        }
        assertThat(ids(kept())).containsExactly(note, bought, later);
        assertThat(kept().getList("keptSales")).isEmpty();
    }

    private static List<UUID> ids(JsonPath kept) {
        return kept.getList("entries.id", UUID.class);
    }

    private JsonPath kept() {
        var answer = Calls.as("manager").get("/api/v1/personal-data?customerId=" + customer);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }
}
