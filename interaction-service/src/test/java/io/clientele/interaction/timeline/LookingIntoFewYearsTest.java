package io.clientele.interaction.timeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Conditions;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.model.Channel;
import io.clientele.interaction.model.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is asked, indexes answer it, and years that cannot hold the answer are not looked into. */
@QuarkusTest
@OnRealParts
class LookingIntoFewYearsTest {

    private static final UUID CUSTOMER = UUID.fromString("01900000-0000-7000-8000-00000000cafe");

    @Inject
    Database database;

    @Inject
    Searches searches;

    @Inject
    Amounts amounts;

    @Inject
    Timelines timelines;

    @BeforeEach
    void fillThreeYears() {
        for (int year = 1905; year < 1908; year++) {
            Calls.recorded(Calls.entry(CUSTOMER, "NOTE", year + "-05-05T09:00:00Z", ",\"summary\":\"x\""));
            database.update("""
                    insert into interaction (id, customer_id, kind, occurred_at, recorded_at, recorded_by, currency, amount,
                        representative, bigrams, said)
                    select gen_random_uuid(), gen_random_uuid(), 'PURCHASE', make_timestamptz(?, 2, 1, 0, 0, 0, 'UTC') + i * interval '1 hour',
                        now(), 'test', 'CNY', 1, case when i % 50 = 0 then 'li.na' end, case when i % 40 = 0 then array['交货'] end,
                        '{"kind":"PURCHASE"}'
                    from generate_series(1, 3000) as i""", year);
        }
        database.update("analyze interaction"); // other tests have made years of which nothing is known yet
    }

    @Test
    void timelineIsReadByItsCustomerAndOnlyInTheYearsAskedFor() {
        var filter = new TimelineFilter();
        assertThat(plan(searches.of(CUSTOMER, filter))).contains("interaction_1905_pkey", "interaction_1907_pkey");
        filter.occurredAtFrom = "1906-01-01";
        filter.occurredAtTo = "1907-01-01";
        assertThat(plan(searches.of(CUSTOMER, filter)))
                .contains("interaction_1906")
                .doesNotContain("interaction_1905", "interaction_1907", "interaction_2026");
    }

    @Test
    void textOfOneCustomerIsSearchedAmongTheirEntries() {
        var filter = new TimelineFilter();
        filter.q = "delivery";
        assertThat(plan(searches.of(CUSTOMER, filter))).contains("interaction_1906_pkey");
        filter.q = "交货";
        assertThat(plan(searches.of(CUSTOMER, filter))).contains("interaction_1906_pkey");
    }

    @Test
    void journalIsReadInItsOrderAndNotSorted() {
        inOrder(new JournalFilter(), "interaction_1906_occurred_at_id_idx");
        var kinds = new JournalFilter();
        kinds.kind = List.of(Kind.PURCHASE);
        inOrder(kinds, "interaction_1906_occurred_at_id_idx");
        kinds.kind = List.of(Kind.COMPLAINT);
        QuarkusTransaction.requiringNew().run(() -> {
            database.update(
                    "set local enable_sort = off"); // other tests may have made so few that sorting them is cheaper
            inOrder(kinds, "interaction_1906_kind_occurred_at_id_idx");
        });
        var representatives = new JournalFilter();
        representatives.representative = List.of("li.na");
        inOrder(representatives, "interaction_1906_representative_occurred_at_id_idx");
        var channels = new JournalFilter();
        channels.channel = List.of(Channel.FAX);
        inOrder(channels, "interaction_1906_channel_occurred_at_id_idx");
    }

    @Test
    void amountsThatFewReachAreFoundByTheirIndex() {
        var filter = new JournalFilter();
        filter.amountFrom = new BigDecimal("1E+12");
        var conditions = searches.of(filter);
        for (var plan : List.of(plan(conditions), forAny(Timelines.sql(conditions)))) {
            assertThat(plan).contains("interaction_1906_amount_idx");
        }
    }

    @Test
    void whetherFewReachAnAmountIsCountedAndThoseFewAreReadInTheJournalsOrder() {
        var filter = new JournalFilter();
        filter.customerId = List.of(); // as it comes when it is not asked
        filter.amountFrom = new BigDecimal("0.5");
        assertThat(amounts.way(filter)).isEqualTo(Way.BY_STEP);
        filter.amountFrom = new BigDecimal("7777000");
        filter.amountTo = new BigDecimal("7778000");
        assertThat(amounts.way(filter)).isEqualTo(Way.FEW);
        assertThat(forAny(Timelines.sqlOfFew(searches.of(filter)))).contains("interaction_1906_amount_idx");
        assertThat(ways(filter)).allMatch(List::isEmpty);

        var inTheMiddle = bought("7777900", "1906-07-01T09:00:00Z");
        var last = bought("7777100", "1907-07-01T09:00:00Z");
        var first = bought("7777500", "1905-07-01T09:00:00Z");
        assertThat(pages("amountFrom=7777000&amountTo=7778000&limit=2"))
                .containsExactly(last.toString(), inTheMiddle.toString(), first.toString());
        assertThat(ways(filter)).allMatch(found -> found.equals(List.of(last, inTheMiddle, first)));
    }

    @Test
    void amountsThatManyReachAreReadStepByStepInTheJournalsOrder() {
        database.update("""
                insert into interaction (id, customer_id, kind, occurred_at, recorded_at, recorded_by, currency, amount, said)
                select gen_random_uuid(), gen_random_uuid(), 'PURCHASE', at, now(), 'test', 'CNY',
                    (array[0, 0.4, 1, 1.99, 2, 4999.99, 5000, 31000000000])[1 + i % 8] * case when i % 3 = 0 then 1 else 1.01 end,
                    jsonb_build_object('kind', 'PURCHASE', 'occurredAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                from (select i, make_timestamptz(1905 + i % 3, 3, 1, 0, 0, 0, 'UTC') + i / 2 * interval '1 minute' as at
                    from generate_series(1, 6000) as i) as made""");
        database.update("analyze interaction");
        var filter = new JournalFilter();
        for (var from : List.of("0", "0.4", "1", "1.005", "2", "4999", "5001", "20000000000")) {
            filter.amountFrom = new BigDecimal(from);
            filter.amountTo = null;
            assertThat(amounts.way(filter)).as(from).isEqualTo(Way.BY_STEP);
            allTheSame(filter);
            filter.amountTo = new BigDecimal("5000.5");
            allTheSame(filter);
        }
        filter.amountFrom = null;
        allTheSame(filter);
        filter.amountFrom = new BigDecimal("5000");
        filter.amountTo = null;
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("set local enable_sort = off");
            assertThat(forAny(Timelines.sqlBySteps(filter, searches.of(filter))))
                    .contains("interaction_1906_amount_step_occurred_at_id_idx")
                    .doesNotContain("interaction_1906_amount_idx", "Seq Scan on interaction", "Bitmap");
        });
        assertThat(pages("amountFrom=5000&occurredAtTo=1908-01-01&limit=400"))
                .doesNotHaveDuplicates()
                .isEqualTo(ids(
                                "select id from interaction where amount >= 5000 and occurred_at < '1908-01-01' order by occurred_at desc, id desc")
                        .stream()
                        .map(UUID::toString)
                        .toList());
    }

    private void allTheSame(JournalFilter filter) {
        assertThat(ways(filter).stream().distinct())
                .as(filter.amountFrom + " to " + filter.amountTo)
                .hasSize(1);
    }

    /** The first page, found in each way. */
    private List<List<UUID>> ways(JournalFilter filter) {
        var all = searches.of(filter);
        return List.of(
                ids(Timelines.sql(all), all.arguments(51)),
                ids(Timelines.sqlOfFew(all), all.arguments(51)),
                timelines.bySteps(filter, all, 51).stream()
                        .map(JournalEntry::id)
                        .toList());
    }

    private List<UUID> ids(String sql, Object... arguments) {
        return database.query(sql, row -> row.getObject("id", UUID.class), arguments);
    }

    private static List<String> pages(String filter) {
        var found = new ArrayList<String>();
        String next = null;
        do {
            var page = Calls.get("/interactions?" + filter + (next == null ? "" : "&cursor=" + next))
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            next = page.getString("nextCursor");
        } while (next != null);
        return found;
    }

    private static UUID bought(String amount, String at) {
        return Calls.recorded(Calls.purchase(CUSTOMER, amount, at, null));
    }

    private void inOrder(JournalFilter filter, String index) {
        var conditions = searches.of(filter);
        for (var plan : List.of(plan(conditions), forAny(Timelines.sql(conditions)))) {
            assertThat(plan).contains(index).doesNotContain("Sort Key");
        }
    }

    /** Both for the values of the question and for any values, since either plan may be used. */
    private String plan(Conditions conditions) {
        var sql = Timelines.sql(conditions);
        var forThese =
                database.query("explain (costs off) " + sql, row -> row.getString(1), conditions.arguments(51)).stream()
                        .collect(Collectors.joining("\n"));
        var forAny = forAny(sql);
        assertThat(forThese).doesNotContain("Seq Scan on interaction");
        assertThat(forAny).doesNotContain("Seq Scan on interaction");
        return forThese;
    }

    /** Through a function, for such a plan is explained only where nobody expects arguments. */
    private String forAny(String sql) {
        var numbered = new StringBuilder();
        int number = 0;
        for (var part : sql.split("\\?", -1)) {
            numbered.append(number == 0 ? "" : "$" + number).append(part);
            number++;
        }
        database.update("""
                create or replace function plan_for_any(sql text) returns setof text language plpgsql as $$
                begin
                    return query execute 'explain (generic_plan, costs off) ' || sql;
                end $$""");
        return String.join(
                "\n", database.query("select * from plan_for_any(?)", row -> row.getString(1), numbered.toString()));
    }
}
