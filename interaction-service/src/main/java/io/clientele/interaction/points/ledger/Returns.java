package io.clientele.interaction.points.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.Chains;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.model.Kind;
import io.clientele.kit.rejection.Rejection;

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

    private final Database database;
    private final Chains chains;
    private final Subjects subjects;

    Returns(Database database, Chains chains, Subjects subjects) {
        this.database = database;
        this.chains = chains;
        this.subjects = subjects;
    }

    /**
     * What took the place of a purchase, or the purchase itself; empty where it was voided, or became something else.
     *
     * @throws Rejection when that lies in a year that cannot be read
     */
    public Optional<JournalEntry> standing(UUID named) throws Rejection {
        return chains.of(named).counting(Kind.PURCHASE);
    }

    /**
     * @param purchase as it stands
     * @throws Rejection when a year in which some may have been returned cannot be read
     */
    public Map<UUID, BigDecimal> of(JournalEntry purchase) throws Rejection {
        chains.requireWhatCame(purchase.occurredAt(), null);
        var customer = purchase.customerId();
        var standing = new HashMap<UUID, BigDecimal>();
        database.query(
                STANDING,
                row -> standing.put(row.getObject(1, UUID.class), row.getBigDecimal(2)),
                subjects.first(purchase.id()),
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
