package io.clientele.customer.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sql.Sql;

/** The table of who looked at whom. */
@ApplicationScoped
class AccessRows {

    /** Of customers who are there still: one may have been erased since it was looked at. */
    private static final String INSERT = """
            insert into access_entry (id, at, subject, role, operation, customers)
            select looked.id, at, subject, role, operation, there.customers
            from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[])
                as looked (id, at, subject, role, operation, seen)
            cross join lateral (
                select array_agg(c.id) as customers from customer c
                where c.id = any(string_to_array(looked.seen, ',')::uuid[])) as there
            where there.customers is not null""";

    private static final String ERASE = """
            with gone as (select ?::uuid[] as ids), taken as (
                update access_entry a set customers = array(select unnest(a.customers) except select unnest(gone.ids))
                from gone where a.customers && gone.ids and not a.customers <@ gone.ids)
            delete from access_entry a using gone where a.customers && gone.ids and a.customers <@ gone.ids""";

    private final Sql sql;

    AccessRows(Sql sql) {
        this.sql = sql;
    }

    void insert(List<Access> all) {
        sql.execute(
                INSERT,
                all.stream().map(Access::id).toArray(UUID[]::new),
                texts(all, access -> access.at().toString()),
                texts(all, Access::subject),
                texts(all, Access::role),
                texts(all, Access::operation),
                texts(all, access -> joined(access.customers())));
    }

    /** Newest first, below an id. */
    List<AccessView> page(UUID customer, UUID below, int limit) {
        return sql.query("""
                select id, at, subject, role, operation from access_entry
                where customers @> array[?]::uuid[] and id < ? order by id desc limit ?""", AccessRows::read, customer, below, limit);
    }

    long count(UUID customer) {
        return sql.count("select count(*) from access_entry where customers @> array[?]::uuid[]", customer);
    }

    void erase(Collection<UUID> customers) {
        sql.execute(ERASE, (Object) customers.toArray(UUID[]::new));
    }

    int forgetBefore(Instant moment) {
        return sql.execute("delete from access_entry where at < ?", moment);
    }

    private static String[] texts(List<Access> all, Function<Access, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static AccessView read(ResultSet row) throws SQLException {
        return new AccessView(
                row.getObject("id", UUID.class),
                Sql.instant(row, "at"),
                row.getString("subject"),
                row.getString("role"),
                row.getString("operation"));
    }
}
