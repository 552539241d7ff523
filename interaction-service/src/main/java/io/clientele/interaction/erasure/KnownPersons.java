package io.clientele.interaction.erasure;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.clientele.kit.privacy.HeardPersons;
import io.clientele.kit.privacy.Persons;
import io.clientele.kit.sql.Sql;

/** Everybody the journal knows, but who was erased. */
@Singleton
class KnownPersons {

    /** By the keys that entries have: there are as many references as entries, and no index of them by customer. */
    static final String REFERENCES = """
            select r.system, r.id, r.entry_id from interaction e
            join external_reference r on r.system = e.reference_system and r.id = e.reference_id
            where e.customer_id = any(?)""";

    @Produces
    @Singleton
    Persons persons(Sql sql) {
        return new HeardPersons(sql, "known_customer", "c.erased_at is null", queries());
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
        queries.put("pointsReturned", "select * from points_returned where customer_id = any(?) order by entry_id");
        queries.put(
                "pointsTaken",
                "select * from points_taken where customer_id = any(?) order by lot_entry_id, from_entry_id");
        queries.put("countedAs", "select kind, region from sales_customer where customer_id = any(?)");
        return queries;
    }
}
