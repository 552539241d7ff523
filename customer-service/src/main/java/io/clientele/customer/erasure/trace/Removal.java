package io.clientele.customer.erasure.trace;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.customer.change.Changes;
import io.clientele.customer.change.Hierarchy;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.customer.record.World;
import io.clientele.kit.json.MergePatch;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.sql.Sql;

/** Takes customers out of the tables and off the topic. */
@ApplicationScoped
public class Removal {

    private static final String NAMED_BY = """
            select c.id, c.parent_id = any(gone.ids) as parent, c.referred_by = any(gone.ids) as referrer, c.merged_into
            from customer c, (select ?::uuid[] as ids) as gone
            where (c.parent_id = any(gone.ids) or c.referred_by = any(gone.ids)) and c.id <> all(gone.ids)
            order by c.id limit 200""";

    private static final String NOTE_MERGES = """
            insert into erased_merge (id, erased_at) select id, ? from customer_merge where survivor_id = any(?)""";

    private static final String MEMBERS = """
            delete from customer_merge_member m using customer_merge g where g.id = m.merge_id and g.survivor_id = any(?)""";

    private final CustomerRepository customers;
    private final Changes changes;
    private final Hierarchy hierarchy;
    private final NamedBefore before;
    private final Outbox outbox;
    private final Versions versions;
    private final Sql sql;
    private final World world;

    Removal(
            CustomerRepository customers,
            Changes changes,
            Hierarchy hierarchy,
            NamedBefore before,
            Outbox outbox,
            Versions versions,
            Sql sql,
            World world) {
        this.customers = customers;
        this.changes = changes;
        this.hierarchy = hierarchy;
        this.before = before;
        this.outbox = outbox;
        this.versions = versions;
        this.sql = sql;
        this.world = world;
    }

    /** A customer and all who are one with it by merges: until the transaction ends nobody changes, joins or leaves them. */
    @Transactional
    public List<UUID> hold(UUID id) {
        hierarchy.hold();
        return customers.together(id).stream()
                .filter(one -> customers.held(one).isPresent())
                .toList();
    }

    /**
     * Deletes records that are held, with all that hangs on them and the merges that made them one, and leaves tombstones that
     * name one another; other records that name them name nobody then, nor do their histories.
     *
     * @param tables with a {@code customer_id}, in an order that their references allow; the records go last
     */
    @Transactional
    public void remove(List<UUID> gone, List<String> tables, String by) {
        var ids = gone.toArray(UUID[]::new);
        for (var namedBy = namedBy(ids); !namedBy.isEmpty(); namedBy = namedBy(ids)) {
            unname(namedBy, by);
        }
        before.forget(gone);
        var tombstones = gone.stream().map(id -> tombstone(id, gone)).toList();
        sql.execute(NOTE_MERGES, world.now().now(), ids);
        sql.execute(MEMBERS, (Object) ids);
        sql.execute("delete from customer_merge where survivor_id = any(?)", (Object) ids);
        sql.execute("delete from duplicate_candidate where one_id = any(?) or other_id = any(?)", ids, ids);
        tables.forEach(table -> sql.execute("delete from " + table + " where customer_id = any(?)", (Object) ids));
        sql.execute("delete from customer where id = any(?)", (Object) ids);
        // the records' going was noted for the search of duplicates, where nothing is left to look for
        sql.execute("delete from duplicate_due where customer_id = any(?)", (Object) ids);
        outbox.appendAll(tombstones);
    }

    private Tombstone tombstone(UUID id, List<UUID> gone) {
        var version = versions.next(customers.held(id).orElseThrow().eventVersion);
        var others = gone.stream().filter(other -> !other.equals(id)).map(UUID::toString);
        return new Tombstone(Topic.CUSTOMERS, id.toString(), id.toString(), version, others.toList());
    }

    /**
     * Merged records too: they would name somebody who is gone when they stand for themselves again. Those who answer for them are held with
     * them, as by everybody who changes what is one.
     */
    private void unname(List<Naming> others, String by) {
        var held = customers
                .heldAll(others.stream().flatMap(Naming::together).distinct().toList())
                .stream()
                .collect(Collectors.toMap(row -> row.id, row -> row));
        others.stream()
                .filter(other -> held.containsKey(other.id()))
                .forEach(other ->
                        changes.rewrite(held.get(other.id()), before -> MergePatch.apply(before, other.patch()), by));
    }

    private List<Naming> namedBy(UUID[] ids) {
        return sql.query(
                NAMED_BY,
                row -> new Naming(
                        row.getObject("id", UUID.class),
                        row.getObject("merged_into", UUID.class),
                        row.getBoolean("parent"),
                        row.getBoolean("referrer")),
                (Object) ids);
    }

    /** Somebody whose record names one who goes. */
    private record Naming(UUID id, UUID survivor, boolean parent, boolean referrer) {

        Stream<UUID> together() {
            return Stream.concat(Stream.of(id), Stream.ofNullable(survivor));
        }

        ObjectNode patch() {
            var patch = JsonNodeFactory.instance.objectNode();
            if (parent) {
                patch.putNull("parentId");
            }
            if (referrer) {
                patch.putNull("referredBy");
            }
            return patch;
        }
    }
}
