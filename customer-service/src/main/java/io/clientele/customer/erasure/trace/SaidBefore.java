package io.clientele.customer.erasure.trace;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sql.Sql;

/** Names and contact values that records no longer say, but their versions do: others may have written them down meanwhile. */
@ApplicationScoped
public class SaidBefore {

    /** The words of changes, each once. */
    private static final String WORDS = """
            select %s from %s v
            cross join jsonb_array_elements(v.changes) as change
            cross join lateral (values (change -> 'old'), (change -> 'new')) as side (value)
            cross join lateral (
                select null, side.value #>> '{}' where change ->> 'property' = 'name' and jsonb_typeof(side.value) = 'string'
                union all
                select point ->> 'type', point ->> 'value' from jsonb_array_elements(case
                    when change ->> 'property' = 'contactPoints' and jsonb_typeof(side.value) = 'array' then side.value
                    else '[]' end) as point) as said (type, word)
            where v.%s = any(?) and said.word <> ''""";

    private static final String OF_PERSON =
            WORDS.formatted("distinct said.type, said.word", "customer_part_version", "part_id");

    /** But what somebody says who was merged with them by mistake: that is of another. */
    private static final String OF_CUSTOMERS = WORDS.formatted("said.word", "customer_version", "customer_id") + """
             except
            select other.word from customer_merge g
            join customer_merge_member m on m.merge_id = g.id
            join customer c on c.id = m.customer_id
            cross join lateral (
                select c.document ->> 'name'
                union all
                select point ->> 'value' from jsonb_array_elements(c.document -> 'contactPoints') as point) as other (word)
            where g.survivor_id = any(?) and g.unmerged_at is not null and c.id <> all(?)""";

    private final Sql sql;

    SaidBefore(Sql sql) {
        this.sql = sql;
    }

    /** Of somebody at an organisation. */
    public List<Word> ofPerson(UUID person) {
        return sql.query(OF_PERSON, row -> new Word(row.getString(1), row.getString(2)), (Object) new UUID[] {person});
    }

    /** Of customers who are one. */
    public List<String> ofCustomers(Collection<UUID> customers) {
        var ids = customers.toArray(UUID[]::new);
        return sql.query(OF_CUSTOMERS, row -> row.getString(1), ids, ids, ids);
    }

    /**
     * What somebody is called or reached by, or was.
     *
     * @param type of a contact value, as it was written; null for a name
     */
    public record Word(String type, String value) {

        public boolean name() {
            return type == null;
        }
    }
}
