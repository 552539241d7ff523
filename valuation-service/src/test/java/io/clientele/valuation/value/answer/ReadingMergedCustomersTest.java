package io.clientele.valuation.value.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.population.Range;
import io.clientele.valuation.population.Walk;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.revaluation.Events;
import io.clientele.valuation.value.revaluation.Heard;
import io.clientele.valuation.value.revaluation.Journal;

import static io.clientele.valuation.value.revaluation.Merges.get;
import static io.clientele.valuation.value.revaluation.Merges.list;
import static io.clientele.valuation.value.revaluation.Merges.merged;
import static io.clientele.valuation.value.revaluation.Merges.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What is read of merged customers, and what fits and groups make of them: the survivor is asked in their place. */
@QuarkusTest
@WithBackends
class ReadingMergedCustomersTest {

    private static final String LAST_TOLD = """
            SELECT purchases, lifetime_value FROM valuation_history WHERE customer_id = ? ORDER BY version DESC LIMIT 1""";

    @Inject
    Heard heard;

    @Inject
    Database database;

    @Inject
    Walk walk;

    @Test
    void aMergedCustomerIsToldAsWorthNothingAndReadingLeadsToTheSurvivor() {
        var survivor = UUID.randomUUID();
        var gone = UUID.randomUUID();
        var journal = new Journal(1);
        journal.purchase(survivor, "2026-01-05T10:00:00Z", "100");
        journal.purchase(gone, "2026-01-06T10:00:00Z", "20");
        heard.accept(journal.entries().stream().map(Events::event).toList());
        heard.accept(List.of(merged(gone, survivor)));

        assertThat(database.query(LAST_TOLD, row -> row.getInt("purchases"), gone))
                .containsExactly(0);
        assertThat(database.query(LAST_TOLD, row -> row.getBigDecimal("lifetime_value"), gone)
                        .getFirst())
                .isEqualByComparingTo(BigDecimal.ZERO);
        get(gone, "/valuation?asOf=2026-01-31")
                .statusCode(308)
                .header("Location", endsWith("/customers/" + survivor + "/valuation?asOf=2026-01-31"));
        get(gone, "/valuation/group").statusCode(308);
        get(gone, "/indicators").statusCode(308);
        get(survivor, "/valuation?asOf=2026-01-31")
                .statusCode(200)
                .body("currentValue.amount", equalTo("120.00"))
                .body("history.purchases", equalTo(2));
        for (var asked : List.of(gone, survivor)) {
            list("/valuations?customerId=" + asked).body("items.customerId", contains(survivor.toString()));
        }
        get(survivor, "/valuation?asOf=2026-01-05T12:00:00Z").body("currentValue.amount", equalTo("100.00"));

        heard.accept(List.of(Events.event(new Journal(2).purchase(gone, "2026-01-07T10:00:00Z", "3"))));
        get(survivor, "/valuation?asOf=2026-01-31").body("currentValue.amount", equalTo("123.00"));
        heard.accept(List.of(merged(gone, null)));
        get(survivor, "/valuation?asOf=2026-01-31").body("currentValue.amount", equalTo("100.00"));
        get(gone, "/valuation?asOf=2026-01-31").body("currentValue.amount", equalTo("23.00"));
    }

    @Test
    void groupsStandTogetherThroughMerges() {
        var head = UUID.randomUUID();
        var duplicate = UUID.randomUUID();
        var below = UUID.randomUUID();
        heard.accept(List.of(state(head, null, null), state(duplicate, null, null), state(below, duplicate, null)));
        var journal = new Journal(1);
        journal.purchase(head, "2026-01-05T10:00:00Z", "1");
        journal.purchase(duplicate, "2026-01-05T10:00:00Z", "20");
        journal.purchase(below, "2026-01-05T10:00:00Z", "300");
        heard.accept(journal.entries().stream().map(Events::event).toList());
        heard.accept(List.of(merged(duplicate, head)));
        get(head, "/valuation/group?asOf=2026-01-31")
                .statusCode(200)
                .body("members", hasSize(2))
                .body("currentValue.amount", equalTo("321.00"));
        get(below, "/valuation/group?asOf=2026-01-31").body("currentValue.amount", equalTo("300.00"));
    }

    @Test
    void fitsReadTheHistoryOfTheSurvivorAsOne() {
        var survivor = UUID.randomUUID();
        var gone = UUID.randomUUID();
        var journal = new Journal(1);
        journal.purchase(survivor, "1991-01-05T10:00:00Z", "1");
        journal.purchase(gone, "1991-01-04T10:00:00Z", "2");
        journal.purchase(survivor, "1991-01-03T10:00:00Z", "3");
        heard.accept(journal.entries().stream().map(Events::event).toList());
        heard.accept(List.of(merged(gone, survivor)));
        var read = new ArrayList<Fact>();
        var walked = walk.next(new Range(null, null), null, all -> all.stream()
                .filter(fact -> Set.of(survivor, gone).contains(fact.customerId()))
                .forEach(read::add));
        assertThat(walked.finished()).isTrue();
        assertThat(read).extracting(Fact::customerId).containsOnly(survivor);
        assertThat(read).extracting(fact -> fact.amount().intValue()).containsExactly(3, 2, 1);
    }
}
