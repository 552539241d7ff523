package io.clientele.interaction.erasure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.clientele.interaction.database.Database;
import io.clientele.kit.privacy.HeardPersons;
import io.clientele.kit.privacy.Persons;
import io.clientele.kit.sql.Sql;

/** Everybody the journal knows, but who was erased. */
@Singleton
class KnownPersons implements Persons {

    /**
     * The tables of all years, whether they are a part of the journal or stand beside it: read one by one, a year that is detached or
     * brought back meanwhile is there once.
     */
    private static final String YEARS = """
            select quote_ident(c.relname) from pg_class c
            where c.relkind = 'r' and c.relname ~ '^interaction_[0-9]+$' and pg_table_is_visible(c.oid) order by 1""";

    /** Of one year. What is booked on somebody and came with another one is not theirs once that merge is undone. */
    private static final String ENTRIES = """
            select e.* from given
            join (
                select id, customer_id, came_with, kind, occurred_at, recorded_at, recorded_by, currency, amount, list_amount,
                    discount, cost, reference_system, reference_id, said
                from %s) as e on e.customer_id = any(given.ids) and coalesce(e.came_with, e.customer_id) = any(given.ids)""";

    private final Database database;
    private final HeardPersons heard;

    KnownPersons(Sql sql, Database database) {
        this.database = database;
        this.heard = new HeardPersons(sql, "known_customer", "c.erased_at is null", new LinkedHashMap<>());
    }

    @Override
    public String among(String ids) {
        return heard.among(ids);
    }

    @Override
    public Collection<UUID> together(UUID person) {
        return heard.together(person);
    }

    @Override
    public SequencedMap<String, String> held() {
        var entries = entries();
        var queries = new LinkedHashMap<String, String>();
        queries.put("entries", entries + """
                select id, kind, occurred_at, recorded_at, recorded_by, currency, amount, list_amount, discount, cost, said from entry order by occurred_at, id""");
        queries.put("references", references(entries));
        queries.put("corrections", """
                select entry_id, corrected_by, status, corrected_at from correction where customer_id = any(?)""");
        queries.put("complaints", "select * from complaint where customer_id = any(?) order by id");
        queries.put("promises", "select * from promise where customer_id = any(?) order by id");
        queries.put("pointsAccount", "select * from points_account where customer_id = any(?)");
        queries.put("pointsLots", "select * from points_lot where customer_id = any(?) order by entry_id");
        queries.put("pointsMovements", "select * from points_movement where customer_id = any(?) order by number");
        queries.put("pointsReturned", "select * from points_returned where customer_id = any(?) order by entry_id");
        queries.put(
                "pointsTaken",
                "select * from points_taken where customer_id = any(?) order by lot_entry_id, from_entry_id");
        queries.put("countedAs", "select kind, region from sales_customer where customer_id = any(?)");
        queries.put("keptSales", "select * from detached_sale where customer_id = any(?) order by occurred_at, id");
        queries.put("yearsTakenAway", """
                select year, changed_at as taken_at from journal_partition
                where state = 'DETACHED' and to_regclass('interaction_' || year) is null and ?::uuid[] is not null order by year""");
        return queries;
    }

    /** By the keys that entries have: there are as many references as entries, and no index of them by customer. */
    static String references(String entries) {
        return entries + """
                select r.system, r.id, r.entry_id from entry e
                join external_reference r on r.system = e.reference_system and r.id = e.reference_id""";
    }

    /** Everything that happened, as {@code entry}. */
    String entries() {
        var years = database.query(YEARS, row -> row.getString(1));
        return (years.isEmpty() ? List.of("interaction") : years)
                .stream()
                        .map(ENTRIES::formatted)
                        .collect(Collectors.joining(
                                "\nunion all\n", "with given as (select ?::uuid[] as ids), entry as (\n", "\n)\n"));
    }
}
