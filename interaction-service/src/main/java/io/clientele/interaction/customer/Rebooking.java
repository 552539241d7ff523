package io.clientele.interaction.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.clientele.contracts.CustomerState;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.Locks;
import io.clientele.interaction.journal.year.DetachedYears;

/**
 * Follows merges and their undoing: what came with a customer is booked on whoever answers for it now. Entries stay as they are
 * written; on whom they are booked is all that changes.
 */
@ApplicationScoped
class Rebooking {

    private static final String SURVIVORS = """
            select customer_id, merged_into from known_customer where customer_id = any(?) and merged_into is not null""";

    /**
     * In the journal, or in the table of a year that stands beside it. Arguments: on whom, who it came with, and on whom it is booked so
     * far.
     */
    private static final String MOVE = """
            with given as materialized (select ?::uuid as to_id, ?::uuid as came, ?::uuid as from_id),
            moved as materialized (
                update %s e set customer_id = g.to_id, came_with = nullif(g.came, g.to_id)
                from given g where e.customer_id = g.from_id and coalesce(e.came_with, e.customer_id) = g.came
                returning e.id, e.reference_system, e.reference_id),
            apart as materialized (
                update detached_sale s set customer_id = g.to_id, came_with = nullif(g.came, g.to_id)
                from given g where s.customer_id = g.from_id and coalesce(s.came_with, s.customer_id) = g.came
                returning s.id),
            corrections as (
                update correction c set customer_id = g.to_id
                from given g, (select id from moved union all select id from apart) as m
                where c.customer_id = g.from_id and c.entry_id = m.id),
            keys as (
                update external_reference r set customer_id = g.to_id from given g, moved m
                where r.system = m.reference_system and r.id = m.reference_id),
            complaints as (
                update complaint c set customer_id = g.to_id from given g, moved m
                where c.customer_id = g.from_id and c.id = m.id),
            promises as (
                update promise p set customer_id = g.to_id from given g, moved m
                where p.customer_id = g.from_id and p.id = m.id)
            select count(*) from moved""";

    private final Database database;
    private final DetachedYears years;
    private final Instance<Rebooked> followers;

    Rebooking(Database database, DetachedYears years, @Any Instance<Rebooked> followers) {
        this.database = database;
        this.years = years;
        this.followers = followers;
    }

    /**
     * Hears what is told of customers, and books entries anew where others answer for them now.
     *
     * @param hear keeps what was told, in the same transaction
     */
    void follow(Collection<CustomerState> told, Runnable hear) {
        var ids = told.stream().map(CustomerState::id).toArray(UUID[]::new);
        boolean concerned = told.stream().anyMatch(one -> one.mergedInto() != null)
                || !survivors(ids).isEmpty();
        if (!concerned) {
            hear.run();
            return;
        }
        // a fold takes seconds, and whoever waits for the second lock keeps those who write waiting: it is the last to
        // be asked for
        database.query(Locks.FOLDING, row -> true);
        database.query(Locks.BOOKING, row -> true);
        var before = survivors(ids);
        hear.run();
        var after = survivors(ids);
        var changed = told.stream()
                .map(CustomerState::id)
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .sorted()
                .toList();
        if (!changed.isEmpty()) {
            book(changed, before, after);
        }
    }

    private void book(Collection<UUID> changed, Map<UUID, UUID> before, Map<UUID, UUID> after) {
        var concerned = concerned(changed, before, after);
        followers.forEach(follower -> follower.before(concerned));
        move("interaction", changed, before, after);
        // no year is detached any more until the transaction ends: none is overlooked
        years.apart().forEach(table -> move(table, changed, before, after));
        followers.forEach(follower -> follower.after(concerned));
    }

    private void move(String table, Collection<UUID> changed, Map<UUID, UUID> before, Map<UUID, UUID> after) {
        for (var customer : changed) {
            database.query(
                    MOVE.formatted(table),
                    row -> row.getLong(1),
                    after.getOrDefault(customer, customer),
                    customer,
                    before.getOrDefault(customer, customer));
        }
    }

    private static Set<UUID> concerned(Collection<UUID> changed, Map<UUID, UUID> before, Map<UUID, UUID> after) {
        var concerned = new HashSet<UUID>();
        for (var customer : changed) {
            concerned.add(before.getOrDefault(customer, customer));
            concerned.add(after.getOrDefault(customer, customer));
        }
        return concerned;
    }

    private Map<UUID, UUID> survivors(UUID[] ids) {
        var survivors = new HashMap<UUID, UUID>();
        database.query(
                SURVIVORS, row -> survivors.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), (Object)
                        ids);
        return survivors;
    }
}
