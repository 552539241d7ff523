package io.clientele.customer.merge;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.merge.Joining.Apart;
import io.clientele.customer.merge.Joining.Joined;
import io.clientele.kit.sql.Sql;

/** The rows of merges. */
@ApplicationScoped
class MergeRows {

    private static final String ROWS = """
            select id, survivor_id, merged_at, merged_by, version_before, version_after, changed,
                   unmerged_at, unmerged_by, kept,
                   array(select customer_id from customer_merge_member where merge_id = id order by place) as merged,
                   unmerged_at is not null and exists (
                       select from (
                           select customer_id as id from customer_merge_member where merge_id = customer_merge.id
                           union all
                           select survivor_id where 'ownerId' = any(changed) and 'ownerId' <> all(kept)) as apart
                       join customer c on c.id = apart.id and c.merged_into is null
                       join representative r on r.id = c.owner_id and not r.active) as owner_inactive
            from customer_merge where true\s""";

    private static final String OF_CUSTOMER = """
            and id in (select id from customer_merge where survivor_id = ?
                       union all select merge_id from customer_merge_member where customer_id = ?)\s""";

    private static final String INSERT = """
            insert into customer_merge (id, survivor_id, merged_at, merged_by, version_before, version_after, changed)
            values (?, ?, ?, ?, ?, ?, string_to_array(?, ','))""";

    private static final String MEMBER =
            "insert into customer_merge_member (merge_id, place, customer_id) values (?, ?, ?)";

    private static final String UNDO = """
            update customer_merge set unmerged_at = ?, unmerged_by = ?, kept = string_to_array(?, ','), version_parted = ? where id = ?""";

    /** Standing merges of the same survivor that came later and changed one of the same properties. */
    private static final String BUILT_UPON = ROWS + """
            and survivor_id = ? and id > ? and unmerged_at is null and changed && string_to_array(?, ',') order by id""";

    private final Sql sql;

    MergeRows(Sql sql) {
        this.sql = sql;
    }

    void insert(Merge merge) {
        sql.execute(
                INSERT,
                merge.id(),
                merge.survivor(),
                merge.mergedAt(),
                merge.mergedBy(),
                merge.joined().before(),
                merge.joined().after(),
                String.join(",", merge.changed()));
        for (int place = 0; place < merge.merged().size(); place++) {
            sql.execute(MEMBER, merge.id(), place, merge.merged().get(place));
        }
    }

    /** Before anybody is told to stand for itself, for who is under whom follows from the members that stand. */
    void release(UUID id) {
        sql.execute("update customer_merge_member set standing = false where merge_id = ?", id);
    }

    void undone(UUID id, Instant at, String by, Apart apart) {
        sql.execute(UNDO, at, by, String.join(",", apart.kept()), apart.version(), id);
    }

    Optional<Merge> find(UUID id, boolean held) {
        return sql.query(ROWS + "and id = ?" + (held ? " for update" : ""), MergeRows::merge, id).stream()
                .findFirst();
    }

    /** When the customers of a merge were erased, and the merge with them. */
    Optional<Instant> erasedAt(UUID id) {
        return sql
                .query("select erased_at from erased_merge where id = ?", row -> Sql.instant(row, "erased_at"), id)
                .stream()
                .findFirst();
    }

    /** The merge by which this customer is merged now. */
    Optional<UUID> standingOf(UUID customer) {
        return sql
                .query(
                        "select merge_id from customer_merge_member where customer_id = ? and standing",
                        row -> row.getObject(1, UUID.class),
                        customer)
                .stream()
                .findFirst();
    }

    List<Merge> builtUpon(Merge merge) {
        return sql.query(BUILT_UPON, MergeRows::merge, merge.survivor(), merge.id(), String.join(",", merge.changed()));
    }

    /** The newest first. */
    List<Merge> below(UUID id, UUID customer, Boolean standing, int limit) {
        var arguments = arguments(customer);
        arguments.add(id);
        arguments.add(limit);
        return sql.query(
                ROWS + filter(customer, standing) + "and id < ? order by id desc limit ?",
                MergeRows::merge,
                arguments.toArray());
    }

    long count(UUID customer, Boolean standing) {
        return sql.count(
                "select count(*) from customer_merge where true " + filter(customer, standing),
                arguments(customer).toArray());
    }

    private static String filter(UUID customer, Boolean standing) {
        var stands = standing == null ? "" : "and unmerged_at is " + (standing ? "null " : "not null ");
        return (customer == null ? "" : OF_CUSTOMER) + stands;
    }

    private static List<Object> arguments(UUID customer) {
        return customer == null ? new ArrayList<>() : new ArrayList<>(List.of(customer, customer));
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(
                row.getObject("id", UUID.class),
                row.getObject("survivor_id", UUID.class),
                List.of((UUID[]) row.getArray("merged").getArray()),
                Sql.instant(row, "merged_at"),
                row.getString("merged_by"),
                new Joined(row.getLong("version_before"), row.getLong("version_after")),
                names(row.getArray("changed")),
                Sql.instant(row, "unmerged_at"),
                row.getString("unmerged_by"),
                names(row.getArray("kept")),
                row.getBoolean("owner_inactive"));
    }

    private static List<String> names(Array names) throws SQLException {
        return names == null ? null : List.of((String[]) names.getArray());
    }
}
