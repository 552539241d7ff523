package io.clientele.interaction.points.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;

/** Purchases as they stand, and returns that count against them, by the journal. */
@ApplicationScoped
public class Returns {

    /** Each names the purchase, or one that took its place. */
    private static final String STANDING = """
            with recursive chain (id) as (
                select ?::uuid
                union select c.corrected_by from chain join correction c on c.customer_id = ? and c.entry_id = chain.id)
            select e.id, e.amount from interaction e
            left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
            where e.customer_id = ? and e.kind = 'RETURN' and (e.said ->> 'returns')::uuid in (select id from chain) and c.entry_id is null""";

    /** One that is not written yet stands for itself. */
    private static final String LAST = """
            with recursive chain (id, status, steps) as (
                select ?::uuid, '', 0
                union all
                select c.corrected_by, c.status, steps + 1 from chain join correction c on c.customer_id = ? and c.entry_id = chain.id)
            select id from (select * from chain order by steps desc limit 1) as last
            where status <> 'VOIDED' and not exists (select from interaction e where e.id = last.id and e.kind <> 'PURCHASE')""";

    private final Database database;

    Returns(Database database) {
        this.database = database;
    }

    /** What took the place of a purchase, or the purchase itself; empty where it was voided, or became something else. */
    public Optional<UUID> standing(UUID customer, UUID named) {
        return database.first(LAST, row -> row.getObject(1, UUID.class), named, customer);
    }

    /** @param first the first entry of the purchase's chain of corrections */
    public Map<UUID, BigDecimal> of(UUID customer, UUID first) {
        var standing = new HashMap<UUID, BigDecimal>();
        database.query(
                STANDING,
                row -> standing.put(row.getObject(1, UUID.class), row.getBigDecimal(2)),
                first,
                customer,
                customer);
        return standing;
    }

    /** What counts of a purchase after returns, which may be of more than was paid. */
    public static BigDecimal left(BigDecimal amount, Collection<BigDecimal> returned) {
        return returned.stream().reduce(amount, BigDecimal::subtract).max(BigDecimal.ZERO);
    }

    void keep(UUID account, UUID lot, UUID entry, BigDecimal amount) {
        database.update(
                "insert into points_returned (customer_id, entry_id, lot_entry_id, amount) values (?, ?, ?, ?)",
                account,
                entry,
                lot,
                amount);
    }

    void forget(UUID account, UUID entry) {
        database.update("delete from points_returned where customer_id = ? and entry_id = ?", account, entry);
    }
}
