package io.clientele.segmentation.erasure;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.clientele.kit.privacy.HeardPersons;
import io.clientele.kit.privacy.Persons;
import io.clientele.kit.sql.Sql;

/** Everybody who stands somewhere. */
@Singleton
class KnownPersons {

    @Produces
    @Singleton
    Persons persons(Sql sql) {
        return new HeardPersons(sql, "standing", "true", queries());
    }

    private static SequencedMap<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("standing", "select * from standing where customer_id = any(?)");
        queries.put("memberships", "select * from membership where customer_id = any(?) order by scheme");
        queries.put("moves", "select * from membership_move where customer_id = any(?) order by id");
        queries.put("actions", "select * from action where customer_id = any(?) order by id");
        return queries;
    }
}
