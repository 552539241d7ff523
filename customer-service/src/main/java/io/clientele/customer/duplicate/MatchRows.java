package io.clientele.customer.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.duplicate.Keys.Compared;
import io.clientele.customer.duplicate.model.Misspelt;
import io.clientele.customer.duplicate.model.Sign;
import io.clientele.customer.record.Documents;
import io.clientele.kit.sql.Sql;

import static java.util.stream.Collectors.joining;

/** Keys of records, and who has the same. Every question goes by an index; none reads all customers. */
@ApplicationScoped
class MatchRows {

    /** Whoever comes singly before those who came in a crowd. */
    private static final String TAKE = """
            delete from duplicate_due where customer_id in (
                select customer_id from duplicate_due order by crowd, customer_id limit ? for update skip locked)
            returning customer_id""";

    private static final String RECORDS = """
            select id, document from customer where id = any(?::uuid[]) and merged_into is null""";

    private static final String PUT_KEYS = """
            insert into duplicate_key (kind, key, customer_id)
            select kind, key, customer from jsonb_to_recordset(?::jsonb) as k (kind text, key text, customer uuid)
            on conflict do nothing""";

    private static final String PUT_NAMES = """
            insert into duplicate_name (customer_id, person, spelled)
            select customer, person, spelled from jsonb_to_recordset(?::jsonb) as n (customer uuid, person boolean, spelled text)
            on conflict (customer_id) do update set person = excluded.person, spelled = excluded.spelled""";

    /** What very many share, such as the number of a switchboard or a name that is everywhere, tells nothing. */
    private static final String SAME_KEYS = """
            select k.kind, k.customer_id as one, o.customer_id as other
            from duplicate_key k
            join duplicate_key o on o.kind = k.kind and o.key = k.key and o.customer_id <> k.customer_id
            where k.customer_id = any(?::uuid[])
              and (select count(*) from (
                  select from duplicate_key c where c.kind = k.kind and c.key = k.key limit %1$d + 1) as few) <= %1$d""".formatted(MatchRows.COMMON);

    /**
     * Those who had a key in common with few before these came, and have it in common with many now. The keys are found first: who counts
     * them for each of those who have them takes minutes where thousands do.
     */
    private static final String TELLING_NO_MORE = """
            with common as materialized (
                select k.kind, k.key
                from (select distinct kind, key from duplicate_key where customer_id = any(?::uuid[])) k
                cross join lateral (
                    select count(*) as holders, count(*) filter (where few.customer_id <> all(?::uuid[])) as before from (
                        select c.customer_id from duplicate_key c where c.kind = k.kind and c.key = k.key limit ?) as few) n
                where n.holders > %1$d and n.before between 1 and %1$d)
            select distinct o.customer_id
            from common join duplicate_key o using (kind, key)
            where o.customer_id <> all(?::uuid[])""".formatted(MatchRows.COMMON);

    private static final String SIMILAR_NAMES = """
            select n.customer_id as one, o.customer_id as other, similarity(n.spelled, o.spelled) as similarity,
                n.spelled as spelled, o.spelled as others, n.person
            from duplicate_name n
            cross join lateral (
                select o.customer_id, o.spelled from duplicate_name o
                where o.spelled %% n.spelled and o.person = n.person and o.customer_id <> n.customer_id limit %d + 1) as o
            where n.customer_id = any(?::uuid[])""".formatted(MatchRows.COMMON);

    /** So many who share a key are common. */
    static final int COMMON = 20;

    private static final double SIMILAR = 0.6;

    private final Sql sql;
    private final Documents documents;

    MatchRows(Sql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    /** Whether this replica may match now: two at once would not see each other's keys. */
    boolean alone() {
        return sql.query("select pg_try_advisory_xact_lock(hashtext('customer.duplicates'))", row -> row.getBoolean(1))
                .getFirst();
    }

    List<UUID> take(int limit) {
        return sql.query(TAKE, row -> row.getObject(1, UUID.class), limit);
    }

    /** Those of them who stand for themselves, with their documents. */
    List<Map.Entry<UUID, String>> records(Collection<UUID> ids) {
        return sql.query(RECORDS, row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)), array(ids));
    }

    /** In place of what was kept of these customers. */
    void keep(Collection<UUID> ids, List<Compared> compared) {
        sql.execute("delete from duplicate_key where customer_id = any(?::uuid[])", array(ids));
        sql.execute("delete from duplicate_name where customer_id = any(?::uuid[])", array(ids));
        sql.execute(
                PUT_KEYS,
                documents.text(compared.stream()
                        .flatMap(one -> one.keys().stream()
                                .map(key -> Map.of("kind", key.kind(), "key", key.key(), "customer", one.customerId())))
                        .toList()));
        sql.execute(
                PUT_NAMES,
                documents.text(compared.stream()
                        .map(one ->
                                Map.of("customer", one.customerId(), "person", one.person(), "spelled", one.spelled()))
                        .toList()));
    }

    /** @param come those whose keys were kept just now */
    List<UUID> tellingNoMore(Collection<UUID> standing, Collection<UUID> come) {
        return sql.query(
                TELLING_NO_MORE,
                row -> row.getObject(1, UUID.class),
                array(standing),
                array(come),
                COMMON + come.size() + 1,
                array(come));
    }

    List<Match> sameKeys(Collection<UUID> ids) {
        return sql.query(
                SAME_KEYS,
                row -> new Match(
                        row.getObject("one", UUID.class),
                        row.getObject("other", UUID.class),
                        Sign.valueOf(row.getString("kind")),
                        1),
                array(ids));
    }

    /** At most one more than is common of each, so that callers can see whether a name is. */
    List<Match> similarNames(Collection<UUID> ids) {
        sql.query("select set_config('pg_trgm.similarity_threshold', '" + SIMILAR + "', true)", row -> true);
        return sql.query(SIMILAR_NAMES, MatchRows::similar, array(ids));
    }

    private static Match similar(ResultSet row) throws SQLException {
        double similarity = row.getDouble("similarity");
        boolean misspelt = row.getBoolean("person")
                && Sign.NAME.weighsLess(similarity, Sign.MISSPELT)
                && Misspelt.alike(row.getString("spelled"), row.getString("others"));
        return new Match(
                row.getObject("one", UUID.class),
                row.getObject("other", UUID.class),
                misspelt ? Sign.MISSPELT : Sign.NAME,
                misspelt ? 1 : similarity);
    }

    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }

    /** Two customers who have something in common. */
    record Match(UUID one, UUID other, Sign sign, double similarity) {}
}
