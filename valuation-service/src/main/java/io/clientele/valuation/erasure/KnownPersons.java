package io.clientele.valuation.erasure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.clientele.kit.privacy.Persons;
import io.clientele.valuation.store.Database;

/** Everybody whose value is known. */
@Singleton
class KnownPersons implements Persons {

    private static final String TOGETHER = """
            WITH answering AS (
                SELECT coalesce((SELECT merged_into FROM customer WHERE customer_id = ?), ?::uuid) AS id)
            SELECT id FROM answering UNION SELECT c.customer_id FROM customer c JOIN answering a ON c.merged_into = a.id""";

    private static final SequencedMap<String, String> HELD = queries();

    private final Database database;

    KnownPersons(Database database) {
        this.database = database;
    }

    @Override
    public String among(String ids) {
        return "SELECT c.customer_id AS id FROM customer c WHERE c.customer_id = any(" + ids + ")";
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
        queries.put("customer", "select * from customer where customer_id = any(?)");
        queries.put("profiles", """
                select version, valid_from, profile from customer_profile where customer_id = any(?) order by version""");
        queries.put("facts", "select * from fact where customer_id = any(?) order by occurred_at, id");
        queries.put("valuation", "select * from valuation where customer_id = any(?)");
        queries.put("valuationHistory", "select * from valuation_history where customer_id = any(?) order by version");
        queries.put("scores", "select * from scorecard_score where customer_id = any(?) order by trial_id");
        queries.put("readings", "select * from scorecard_reading where customer_id = any(?) order by trial_id");
        return queries;
    }
}
