package io.clientele.kit.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.kit.access.AccessView;
import io.clientele.kit.privacy.Persons;
import io.clientele.kit.sql.Sql;

/** The table of who looked at whom. */
@ApplicationScoped
class AccessRows {

    /** Of persons who are there still: one may have been erased since it was looked at. */
    private static final String INSERT = """
            insert into access_entry (id, at, subject, role, operation, customers)
            select looked.id, at, subject, role, operation, there.ids
            from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[])
                as looked (id, at, subject, role, operation, seen)
            cross join lateral (select array_agg(t.id) as ids from (%s) as t) as there
            where there.ids is not null""";

    /** By the index of persons, however many rows there are of others: in the order of ids nearly all would be read past. */
    private static final String PAGE = """
            with seen as materialized (
                select id, at, subject, role, operation from access_entry where customers @> array[?]::uuid[])
            select id, at, subject, role, operation from seen where id < ? order by id desc limit ?""";

    private static final String ERASE = """
            with gone as (select ?::uuid[] as ids), taken as (
                update access_entry a set customers = array(select unnest(a.customers) except select unnest(gone.ids))
                from gone where a.customers && gone.ids and not a.customers <@ gone.ids)
            delete from access_entry a using gone where a.customers && gone.ids and a.customers <@ gone.ids""";

    private final Sql sql;
    private final Instance<Persons> persons;
    private final String service;

    AccessRows(Sql sql, Instance<Persons> persons, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.persons = persons;
        this.service = service;
    }

    void insert(List<Access> all) {
        sql.execute(
                INSERT.formatted(persons.get().among("string_to_array(looked.seen, ',')::uuid[]")),
                all.stream().map(Access::id).toArray(UUID[]::new),
                texts(all, access -> access.at().toString()),
                texts(all, Access::subject),
                texts(all, Access::role),
                texts(all, Access::operation),
                texts(all, access -> joined(access.persons())));
    }

    /** Newest first, below an id. */
    List<AccessView> page(UUID person, UUID below, int limit) {
        return sql.query(PAGE, this::read, person, below, limit);
    }

    long count(UUID person) {
        return sql.count("select count(*) from access_entry where customers @> array[?]::uuid[]", person);
    }

    void erase(Collection<UUID> gone) {
        sql.execute(ERASE, (Object) gone.toArray(UUID[]::new));
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

    private AccessView read(ResultSet row) throws SQLException {
        return new AccessView(
                row.getObject("id", UUID.class),
                Sql.instant(row, "at"),
                row.getString("subject"),
                row.getString("role"),
                row.getString("operation"),
                service);
    }
}
