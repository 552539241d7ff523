package io.clientele.interaction.erasure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.clientele.interaction.database.Database;
import io.clientele.kit.privacy.Persons;

/** Everybody the journal knows, but who was erased. */
@Singleton
class KnownPersons implements Persons {

    private static final String TOGETHER = """
            with answering as (
                select coalesce((select merged_into from known_customer where customer_id = ?), ?::uuid) as id)
            select id from answering union select c.customer_id from known_customer c join answering a on c.merged_into = a.id""";

    /** By the keys that entries have: there are as many references as entries, and no index of them by customer. */
    static final String REFERENCES = """
            select r.system, r.id, r.entry_id from interaction e
            join external_reference r on r.system = e.reference_system and r.id = e.reference_id
            where e.customer_id = any(?)""";

    private static final SequencedMap<String, String> HELD = queries();

    private final Database database;

    KnownPersons(Database database) {
        this.database = database;
    }

    @Override
    public String among(String ids) {
        return "select k.customer_id as id from known_customer k where k.erased_at is null and k.customer_id = any("
                + ids + ")";
    }

    @Override
    public Collection<UUID> together(UUID person) {
        return database.query(TOGETHER, row -> row.getObject(1, UUID.class), person, person);
    }

    @Override
    public SequencedMap<String, String> held() {
        return HELD;
    }

    private static SequencedMap<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("entries", """
                select id, kind, occurred_at, recorded_at, recorded_by, currency, amount, list_amount, discount, cost, said from interaction where customer_id = any(?) order by occurred_at, id""");
        queries.put("references", REFERENCES);
        queries.put("corrections", """
                select entry_id, corrected_by, status, corrected_at from correction where customer_id = any(?)""");
        queries.put("complaints", "select * from complaint where customer_id = any(?) order by id");
        queries.put("promises", "select * from promise where customer_id = any(?) order by id");
        queries.put("pointsAccount", "select * from points_account where customer_id = any(?)");
        queries.put("pointsLots", "select * from points_lot where customer_id = any(?) order by entry_id");
        queries.put("pointsMovements", "select * from points_movement where customer_id = any(?) order by number");
        queries.put("countedAs", "select kind, region from sales_customer where customer_id = any(?)");
        return queries;
    }
}
