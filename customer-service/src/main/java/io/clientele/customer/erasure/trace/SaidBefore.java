package io.clientele.customer.erasure.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.model.profile.ExternalReference;
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

    private static final String OF_PEOPLE =
            """
            select p.id, null as type, p.content ->> 'name' as word from customer_part p where p.id = any(?)
            union
            select p.id, point ->> 'type', point ->> 'value' from customer_part p
            cross join jsonb_array_elements(p.content -> 'contactPoints') as point where p.id = any(?)
            union
            """ + WORDS.formatted("v.part_id, said.type, said.word", "customer_part_version", "part_id");

    private static final String PEOPLE_AT =
            "select id from customer_part where kind = 'CONTACT' and customer_id = any(?) order by id";

    /** Those that somebody else has now say no longer who had them before. */
    private static final String KEYS = """
            select held.%1$s, held.system, held.reference from %2$s held where held.%1$s = any(?)
            union
            select v.%4$s, key ->> 'system', key ->> 'id' from %3$s v
            cross join jsonb_array_elements(v.changes) as change
            cross join lateral (values (change -> 'old'), (change -> 'new')) as side (value)
            cross join lateral jsonb_array_elements(case
                when change ->> 'property' = 'externalReferences' and jsonb_typeof(side.value) = 'array' then side.value
                else '[]' end) as key
            where v.%4$s = any(?) and not exists (
                select from %2$s other where other.system = key ->> 'system' and other.reference = key ->> 'id'
                    and other.%1$s <> all(?))""";

    private static final String KEYS_OF_PEOPLE =
            KEYS.formatted("person_id", "person_reference", "customer_part_version", "part_id");

    private static final String KEYS_OF_CUSTOMERS =
            KEYS.formatted("customer_id", "external_reference", "customer_version", "customer_id");

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

    /** What people at organisations are called and reached by, and their keys, and what was before. */
    public List<Somebody> ofPeople(Collection<UUID> people) {
        var ids = people.toArray(UUID[]::new);
        var words = byId(OF_PEOPLE, row -> new Word(row.getString(2), row.getString(3)), ids);
        var keys = keys(KEYS_OF_PEOPLE, ids);
        return people.stream()
                .map(id -> new Somebody(id, words.getOrDefault(id, List.of()), keys.getOrDefault(id, List.of())))
                .toList();
    }

    /** The same of all who are at these customers. */
    public List<Somebody> ofPeopleAt(Collection<UUID> customers) {
        return ofPeople(
                sql.query(PEOPLE_AT, row -> row.getObject(1, UUID.class), (Object) customers.toArray(UUID[]::new)));
    }

    /** Keys that customers who are one have, or had. */
    public List<ExternalReference> keysOfCustomers(Collection<UUID> customers) {
        return keys(KEYS_OF_CUSTOMERS, customers.toArray(UUID[]::new)).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private Map<UUID, List<ExternalReference>> keys(String query, UUID[] ids) {
        return byId(query, row -> new ExternalReference(row.getString(2), row.getString(3)), ids);
    }

    /** Rows by whose they are, which their first column says. */
    private <T> Map<UUID, List<T>> byId(String query, Sql.Row<T> each, UUID[] ids) {
        var found = new HashMap<UUID, List<T>>();
        sql.query(
                query,
                row -> found.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                        .add(each.read(row)),
                ids,
                ids,
                ids);
        return found;
    }

    /** Of customers who are one. */
    public List<String> ofCustomers(Collection<UUID> customers) {
        var ids = customers.toArray(UUID[]::new);
        return sql.query(OF_CUSTOMERS, row -> row.getString(1), ids, ids, ids);
    }

    /**
     * Somebody at an organisation.
     *
     * @param words names and contact values, former ones too
     * @param keys likewise, but for those that others have now
     */
    public record Somebody(UUID id, List<Word> words, List<ExternalReference> keys) {

        /** What tells that somebody speaks of this one. */
        public Mentions mentions() {
            return new Mentions(words.stream().map(Word::value).toList());
        }

        /** The same with the id, by which rows and views name somebody, too. */
        public Mentions naming() {
            return new Mentions(Stream.concat(words.stream().map(Word::value), Stream.of(id.toString()))
                    .toList());
        }
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
