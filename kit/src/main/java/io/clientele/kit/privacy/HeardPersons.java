package io.clientele.kit.privacy;

import java.util.Collection;
import java.util.SequencedMap;
import java.util.UUID;

import io.clientele.kit.sql.Sql;

/**
 * Whose data a service keeps that hears of customers, and has no records of them itself.
 *
 * @param customers the table of whom it has heard: {@code customer_id}, and {@code merged_into} where somebody else answers
 * @param there SQL, true of those of the table who were not erased
 * @param held what to read by what to call it; the only argument of each is an array of ids
 */
public record HeardPersons(Sql sql, String customers, String there, SequencedMap<String, String> held)
        implements Persons {

    private static final String TOGETHER = """
            with answering as (select coalesce((select merged_into from %1$s where customer_id = ?), ?::uuid) as id)
            select id from answering union select c.customer_id from %1$s c join answering a on c.merged_into = a.id""";

    @Override
    public String among(String ids) {
        return "select c.customer_id as id from %s c where %s and c.customer_id = any(%s)"
                .formatted(customers, there, ids);
    }

    @Override
    public Collection<UUID> together(UUID person) {
        return sql.query(TOGETHER.formatted(customers), row -> row.getObject(1, UUID.class), person, person);
    }
}
