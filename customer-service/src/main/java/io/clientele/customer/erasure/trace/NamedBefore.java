package io.clientele.customer.erasure.trace;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sql.Sql;

/** Histories of others say no longer whom their records named, once that customer is erased: with whom somebody lived would stay there. */
@ApplicationScoped
class NamedBefore {

    /** The change stays, without the value, and says that it had one. */
    static final String FORGET = """
            update customer_version v set changes = (
                select jsonb_agg(
                    case when cardinality(gone.sides) = 0 then said.change
                    else said.change - gone.sides
                        || jsonb_build_object('erased', coalesce(said.change -> 'erased', '[]') || to_jsonb(gone.sides)) end
                    order by said.place)
                from jsonb_array_elements(v.changes) with ordinality as said (change, place)
                cross join lateral (select array(
                    select side from unnest(array['old', 'new']) as side
                    where said.change ->> 'property' in ('parentId', 'referredBy') and said.change ->> side = any(?::text[]))) as gone (sides))
            where (v.changes @> '[{"property": "parentId"}]' or v.changes @> '[{"property": "referredBy"}]')
                and v.changes @> any(?::jsonb[])""";

    private final Sql sql;

    NamedBefore(Sql sql) {
        this.sql = sql;
    }

    void forget(Collection<UUID> gone) {
        var ids = gone.stream().map(UUID::toString).toArray(String[]::new);
        sql.execute(FORGET, ids, changes(ids));
    }

    /** What a history says where it names one of them. */
    static String[] changes(String... ids) {
        return Stream.of(ids)
                .flatMap(id -> Stream.of("parentId", "referredBy").flatMap(property -> Stream.of("old", "new")
                        .map(side -> "[{\"property\":\"%s\",\"%s\":\"%s\"}]".formatted(property, side, id))))
                .toArray(String[]::new);
    }
}
