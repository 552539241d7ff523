package io.clientele.valuation.erasure;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.clientele.kit.privacy.HeardPersons;
import io.clientele.kit.privacy.Persons;
import io.clientele.kit.sql.Sql;

/** Everybody whose value is known. */
@Singleton
class KnownPersons {

    @Produces
    @Singleton
    Persons persons(Sql sql) {
        return new HeardPersons(sql, "customer", "true", queries());
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
