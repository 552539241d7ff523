package io.clientele.interaction.points.ledger;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;

/** From which lots points were taken back, so that they are given back there. What was taken back of a lot and is not here is owed. */
@ApplicationScoped
class Taken {

    /** Part of what was taken back of a lot. */
    record Part(UUID from, long points) {}

    private static final String KEEP = """
            insert into points_taken as t (customer_id, lot_entry_id, from_entry_id, points) values (?, ?, ?, ?)
            on conflict (customer_id, lot_entry_id, from_entry_id) do update set points = t.points + excluded.points""";

    /** What is owed longest is settled first. */
    private static final String SETTLE = """
            insert into points_taken as t (customer_id, lot_entry_id, from_entry_id, points)
            select customer_id, entry_id, ?, least(open, settled - before)
            from (
                select customer_id, entry_id, open, sum(open) over (order by earned_at, entry_id) - open as before
                from (
                    select l.customer_id, l.entry_id, l.earned_at, l.reclaimed - coalesce((
                        select sum(points) from points_taken t
                        where t.customer_id = l.customer_id and t.lot_entry_id = l.entry_id), 0) as open
                    from points_lot l where l.customer_id = ? and l.reclaimed > 0) as lots
                where open > 0) as debts, (select ?::bigint as settled) as given
            where before < settled
            on conflict (customer_id, lot_entry_id, from_entry_id) do update set points = t.points + excluded.points""";

    /** First from where they can be used longest; into what has expired last. */
    private static final String OF = """
            select t.from_entry_id, t.points
            from points_taken t join points_lot l on l.customer_id = t.customer_id and l.entry_id = t.from_entry_id
            where t.customer_id = ? and t.lot_entry_id = ?
            order by l.expires_at desc nulls first, l.entry_id""";

    private final Database database;

    Taken(Database database) {
        this.database = database;
    }

    /** @param lot of which points are taken back */
    void keep(UUID account, UUID lot, UUID from, long points) {
        database.update(KEEP, account, lot, from, points);
    }

    /** What was owed is taken. */
    void settle(UUID account, UUID from, long points) {
        database.update(SETTLE, from, account, points);
    }

    List<Part> of(UUID account, UUID lot) {
        return database.query(OF, row -> new Part(row.getObject(1, UUID.class), row.getLong(2)), account, lot);
    }

    void forget(UUID account, UUID lot, Part part, long points) {
        if (points == part.points()) {
            database.update(
                    "delete from points_taken where customer_id = ? and lot_entry_id = ? and from_entry_id = ?",
                    account,
                    lot,
                    part.from());
        } else {
            database.update(
                    "update points_taken set points = points - ? where customer_id = ? and lot_entry_id = ? and from_entry_id = ?",
                    points,
                    account,
                    lot,
                    part.from());
        }
    }
}
