package io.clientele.customer.part;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.clientele.customer.record.Documents;
import io.clientele.kit.sql.Sql;

/** The rows of parts and of their versions. */
@ApplicationScoped
class PartRows {

    private static final String COLUMNS =
            "select id, customer_id, version, content, created_at, created_by, updated_at, updated_by from customer_part";

    private static final String FIND = COLUMNS + " where customer_id = any(with_merged(?)) and kind = ? and id = ?";

    private static final String AFTER =
            COLUMNS + " where customer_id = any(with_merged(?)) and kind = ? and id > ? order by id limit ?";

    /** Of a customer, and of those who are merged into it now those who were then. */
    private static final String THEN = """
            where customer_id = any(with_merged(?)) and customer_id in (
                with recursive one (id) as (
                    select ?::uuid
                    union
                    select m.customer_id from one
                    join customer_merge g on g.survivor_id = one.id
                    join customer_merge_member m on m.merge_id = g.id
                    where g.merged_at <= ? and (g.unmerged_at is null or g.unmerged_at > ?))
                select id from one) and kind = ? and created_at <= ?""";

    private static final String AFTER_THEN = COLUMNS + " " + THEN + " and id > ? order by id limit ?";

    private static final String INSERT = """
            insert into customer_part (customer_id, kind, id, version, content, created_at, created_by, updated_at, updated_by,
                name_search, name_grams, reached_by)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)""";

    /** Of many at once. */
    private static final String INSERT_ALL = """
            with said as materialized (
                select * from jsonb_to_recordset(?::jsonb) as p (customer uuid, id uuid, at timestamptz, by text, content jsonb,
                    name text, keys jsonb, reached jsonb)
            ), made as (
                insert into customer_part_version (part_id, version, changed_at, changed_by, changes) select id, 1, at, by, '[]' from said)
            insert into customer_part (customer_id, kind, id, version, content, created_at, created_by, updated_at, updated_by,
                name_search, name_grams, reached_by)
            select customer, ?, id, 1, content, at, by, at, by,
                name, array(select jsonb_array_elements_text(keys)), array(select jsonb_array_elements_text(reached)) from said""";

    private static final String UPDATE = """
            update customer_part set version = ?, content = ?::jsonb, updated_at = ?, updated_by = ?,
                name_search = ?, name_grams = ?, reached_by = ?
            where customer_id = ? and kind = ? and id = ?""";

    private static final String VERSION = """
            insert into customer_part_version (part_id, version, changed_at, changed_by, changes)
            values (?, ?, ?, ?, ?::jsonb)""";

    private static final String VERSIONS = """
            select version, changed_at, changed_by, changes from customer_part_version
            where part_id = ? and version < ? order by version desc limit ?""";

    /** Those that were made since, and the one that was in force then. */
    private static final String SINCE = """
            select version, changed_at, changed_by, changes from customer_part_version
            where part_id = ? and version >= (
                select max(version) from customer_part_version where part_id = ? and changed_at <= ?)
            order by version desc""";

    private static final String ALL_VERSIONS = """
            from customer_part p join customer_part_version v on v.part_id = p.id
            where p.customer_id = any(with_merged(?)) and p.kind = ?""";

    private final Sql sql;
    private final Documents documents;

    PartRows(Sql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    <T> Optional<Part<T>> find(PartKind<T> kind, UUID customer, UUID id, boolean held) {
        var select = held ? FIND + " for update" : FIND;
        return sql.query(select, row -> part(kind, row), customer, kind.code(), id).stream()
                .findFirst();
    }

    <T> List<Part<T>> after(PartKind<T> kind, UUID customer, UUID id, int limit) {
        return sql.query(AFTER, row -> part(kind, row), customer, kind.code(), id, limit);
    }

    /** Those that were there then, as they are now. */
    <T> List<Part<T>> after(PartKind<T> kind, UUID customer, Instant then, UUID id, int limit) {
        return sql.query(
                AFTER_THEN, row -> part(kind, row), customer, customer, then, then, kind.code(), then, id, limit);
    }

    long count(PartKind<?> kind, UUID customer, Instant then) {
        return sql.count(
                "select count(*) from customer_part " + THEN, customer, customer, then, then, kind.code(), then);
    }

    long count(PartKind<?> kind, UUID customer) {
        return sql.count(
                "select count(*) from customer_part where customer_id = any(with_merged(?)) and kind = ?",
                customer,
                kind.code());
    }

    <T> void insert(PartKind<T> kind, Part<T> part) {
        var found = kind.found().apply(part.content());
        sql.execute(
                INSERT,
                part.customerId(),
                kind.code(),
                part.id(),
                part.version(),
                documents.text(part.content()),
                part.createdAt(),
                part.createdBy(),
                part.updatedAt(),
                part.updatedBy(),
                found.name(),
                found.keys(),
                found.reachedBy());
        version(part, "[]");
    }

    <T> void update(PartKind<T> kind, Part<T> part, ArrayNode changes) {
        var found = kind.found().apply(part.content());
        sql.execute(
                UPDATE,
                part.version(),
                documents.text(part.content()),
                part.updatedAt(),
                part.updatedBy(),
                found.name(),
                found.keys(),
                found.reachedBy(),
                part.customerId(),
                kind.code(),
                part.id());
        version(part, changes.toString());
    }

    <T> void insertAll(PartKind<T> kind, List<Part<T>> parts) {
        var said = parts.stream().map(part -> said(kind, part)).toList();
        sql.execute(INSERT_ALL, documents.text(said), kind.code());
    }

    private static <T> Map<String, Object> said(PartKind<T> kind, Part<T> part) {
        var found = kind.found().apply(part.content());
        return Map.of(
                "customer", part.customerId(),
                "id", part.id(),
                "at", part.createdAt(),
                "by", part.createdBy(),
                "content", part.content(),
                "name", found.name(),
                "keys", found.keys(),
                "reached", found.reachedBy());
    }

    <T> Optional<Part<T>> find(PartKind<T> kind, UUID id) {
        return sql
                .query(COLUMNS + " where kind = ? and id = ? for update", row -> part(kind, row), kind.code(), id)
                .stream()
                .findFirst();
    }

    <T> List<Part<T>> named(PartKind<T> kind, UUID customer, String name) {
        return sql.query(
                COLUMNS
                        + " where customer_id = any(with_merged(?)) and kind = ? and name_search = ? order by id for update",
                row -> part(kind, row),
                customer,
                kind.code(),
                name);
    }

    void delete(PartKind<?> kind, UUID customer, UUID id) {
        sql.execute(
                "delete from customer_part where customer_id = any(with_merged(?)) and kind = ? and id = ?",
                customer,
                kind.code(),
                id);
    }

    /** The versions below one, newest first. */
    List<VersionRow> versions(UUID part, long below, int limit) {
        return sql.query(VERSIONS, this::version, part, below, limit);
    }

    /** Of all parts of a kind, the newest first, after a place. */
    List<ChangedPart> changes(PartKind<?> kind, UUID customer, Instant at, UUID part, long version, int limit) {
        return sql.query(
                "select v.part_id, v.version, v.changed_at, v.changed_by, v.changes " + ALL_VERSIONS
                        + " and (v.changed_at, v.part_id, v.version) < (?, ?, ?)"
                        + " order by v.changed_at desc, v.part_id desc, v.version desc limit ?",
                row -> new ChangedPart(row.getObject("part_id", UUID.class), version(row)),
                customer,
                kind.code(),
                at,
                part,
                version,
                limit);
    }

    long countChanges(PartKind<?> kind, UUID customer) {
        return sql.count("select count(*) " + ALL_VERSIONS, customer, kind.code());
    }

    /** The versions back to the one that was in force then, newest first. */
    List<VersionRow> since(UUID part, Instant then) {
        return sql.query(SINCE, this::version, part, part, then);
    }

    private VersionRow version(ResultSet row) throws SQLException {
        return new VersionRow(
                row.getLong("version"), Sql.instant(row, "changed_at"), row.getString("changed_by"), (ArrayNode)
                        documents.parse(row.getString("changes")));
    }

    private void version(Part<?> part, String changes) {
        sql.execute(VERSION, part.id(), part.version(), part.updatedAt(), part.updatedBy(), changes);
    }

    private <T> Part<T> part(PartKind<T> kind, ResultSet row) throws SQLException {
        return new Part<>(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getLong("version"),
                documents.read(row.getString("content"), kind.type()),
                Sql.instant(row, "created_at"),
                row.getString("created_by"),
                Sql.instant(row, "updated_at"),
                row.getString("updated_by"));
    }
}
