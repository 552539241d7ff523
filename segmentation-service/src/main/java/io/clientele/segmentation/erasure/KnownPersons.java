package io.clientele.segmentation.erasure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.clientele.kit.privacy.Persons;
import io.clientele.segmentation.store.Database;

/** Everybody who stands somewhere. */
@Singleton
class KnownPersons implements Persons {

    private static final String TOGETHER = """
            with answering as (
                select coalesce((select merged_into from standing where customer_id = ?), ?::uuid) as id)
            select id from answering union select c.customer_id from standing c join answering a on c.merged_into = a.id""";

    private static final SequencedMap<String, String> HELD = queries();

    private final Database database;

    KnownPersons(Database database) {
        this.database = database;
    }

    @Override
    public String among(String ids) {
        return "select s.customer_id as id from standing s where s.customer_id = any(" + ids + ")";
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
        queries.put("standing", "select * from standing where customer_id = any(?)");
        queries.put("memberships", "select * from membership where customer_id = any(?) order by scheme");
        queries.put("moves", "select * from membership_move where customer_id = any(?) order by id");
        queries.put("actions", "select * from action where customer_id = any(?) order by id");
        return queries;
    }
}
