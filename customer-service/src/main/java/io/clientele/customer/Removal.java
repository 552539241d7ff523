package io.clientele.customer;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.sql.Sql;

/** Takes a customer out of the tables and off the topic. */
@ApplicationScoped
public class Removal {

    private static final String NAMED_BY = """
            select id, parent_id = ? as parent, referred_by = ? as referrer from customer
            where (parent_id = ? or referred_by = ?) and id <> ? order by id limit 200""";

    private final CustomerRepository customers;
    private final Changes changes;
    private final Hierarchy hierarchy;
    private final Outbox outbox;
    private final Versions versions;
    private final Sql sql;

    Removal(
            CustomerRepository customers,
            Changes changes,
            Hierarchy hierarchy,
            Outbox outbox,
            Versions versions,
            Sql sql) {
        this.customers = customers;
        this.changes = changes;
        this.hierarchy = hierarchy;
        this.outbox = outbox;
        this.versions = versions;
        this.sql = sql;
    }

    /**
     * Deletes the record with all that hangs on it, and leaves a tombstone; other records that name it name nobody then.
     *
     * @param tables with a {@code customer_id}, in an order that their references allow; the record goes last
     * @return false when there was no such customer
     */
    @Transactional
    public boolean remove(UUID id, List<String> tables, String by) {
        hierarchy.hold();
        var row = customers.held(id);
        if (row.isEmpty()) {
            return false;
        }
        for (var namedBy = namedBy(id); !namedBy.isEmpty(); namedBy = namedBy(id)) {
            namedBy.forEach(other -> changes.change(other.id(), "*", other.patch(), by));
        }
        customers.flush();
        sql.execute(
                "delete from customer_merge_member m using customer_merge g where g.id = m.merge_id and g.survivor_id = ?",
                id);
        sql.execute("delete from customer_merge where survivor_id = ?", id);
        sql.execute("delete from duplicate_candidate where one_id = ? or other_id = ?", id, id);
        tables.forEach(table -> sql.execute("delete from " + table + " where customer_id = ?", id));
        sql.execute("delete from customer where id = ?", id);
        // the record's going was noted for the search of duplicates, where nothing is left to look for
        sql.execute("delete from duplicate_due where customer_id = ?", id);
        outbox.append(
                new Tombstone(Topic.CUSTOMERS, id.toString(), id.toString(), versions.next(row.get().eventVersion)));
        return true;
    }

    private List<Naming> namedBy(UUID id) {
        return sql.query(
                NAMED_BY,
                row -> new Naming(
                        row.getObject("id", UUID.class), row.getBoolean("parent"), row.getBoolean("referrer")),
                id,
                id,
                id,
                id,
                id);
    }

    /** Somebody whose record names the one who goes. */
    private record Naming(UUID id, boolean parent, boolean referrer) {

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
