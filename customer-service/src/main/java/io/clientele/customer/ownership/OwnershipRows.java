package io.clientele.customer.ownership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.ownership.model.Cause;
import io.clientele.customer.record.Documents;
import io.clientele.kit.sql.Sql;

/** The rows of ownerships. */
@ApplicationScoped
public class OwnershipRows {

    static final String COLUMNS =
            "select id, customer_id, owner_id, since, until, cause, reason, assigned_by, contact_due_at, first_contact_at ";

    private static final String ROWS = COLUMNS + "from ownership";

    private static final String DUE = """
            select contact_due_at, customer_id from ownership join customer c on c.id = customer_id and c.merged_into is null
            where until is null and first_contact_at is null and contact_due_at <= ?
                and (contact_due_at, customer_id) > (?, ?)
            order by contact_due_at, customer_id limit ?""";

    private static final String HEARD = """
            with heard as (
                select o.customer_id, o.id, h.entry, h.at, h.counts
                from jsonb_to_recordset(?::jsonb) as h (entry uuid, customer uuid, at timestamptz, counts boolean)
                join customer k on k.id = h.customer
                join ownership o on o.customer_id = coalesce(k.merged_into, k.id) and o.until is null and h.at >= o.since
                where o.contact_due_at is not null)
            """;

    /** A correction is never taken back: what is heard of from before it, later or again, makes no contact of it. */
    private static final String CONTACTED = HEARD + """
            insert into ownership_contact (customer_id, ownership_id, entry_id, at, counts)
            select customer_id, id, entry, at, counts from heard
            on conflict (customer_id, ownership_id, entry_id) do update set counts = false where not excluded.counts""";

    /** The first one stays that was heard of before contacts were kept, unless it is that which counts no more. */
    private static final String FIRST = HEARD + """
            , first as (
                select h.customer_id, h.id, bool_or(not h.counts and h.at = o.first_contact_at) as gone,
                    (select min(c.at) from ownership_contact c where c.customer_id = h.customer_id and c.ownership_id = h.id and c.counts) as at
                from heard h join ownership o on o.customer_id = h.customer_id and o.id = h.id
                group by h.customer_id, h.id)
            update ownership o set first_contact_at = case when first.gone then first.at else least(o.first_contact_at, first.at) end
            from first
            where o.customer_id = first.customer_id and o.id = first.id
              and o.first_contact_at is distinct from
                  case when first.gone then first.at else least(o.first_contact_at, first.at) end""";

    private final Sql sql;
    private final Documents documents;

    OwnershipRows(Sql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    public Optional<Ownership> open(UUID customer) {
        return sql.query(ROWS + " where customer_id = ? and until is null", OwnershipRows::row, customer).stream()
                .findFirst();
    }

    Optional<Ownership> find(UUID customer, UUID id) {
        return sql.query(ROWS + " where customer_id = ? and id = ?", OwnershipRows::row, customer, id).stream()
                .findFirst();
    }

    /** Those that had begun then, the newest first. */
    List<Ownership> below(UUID customer, Instant then, UUID id, int limit) {
        return sql.query(
                ROWS + " where customer_id = ? and since <= ? and id < ? order by id desc limit ?",
                OwnershipRows::row,
                customer,
                then,
                id,
                limit);
    }

    long count(UUID customer, Instant then) {
        return sql.count("select count(*) from ownership where customer_id = ? and since <= ?", customer, then);
    }

    /** Says how the open one came about. */
    void explain(UUID customer, Cause cause, String reason, Instant contactDueAt) {
        sql.execute(
                "update ownership set cause = ?, reason = ?, contact_due_at = ? where customer_id = ? and until is null",
                cause.name(),
                reason,
                contactDueAt,
                customer);
    }

    void extend(UUID customer, Instant contactDueAt) {
        sql.execute(
                "update ownership set contact_due_at = ? where customer_id = ? and until is null",
                contactDueAt,
                customer);
    }

    List<Due> due(Instant now, Due after, int limit) {
        return sql.query(
                DUE,
                row -> new Due(Sql.instant(row, "contact_due_at"), row.getObject("customer_id", UUID.class)),
                now,
                after.at(),
                after.customerId(),
                limit);
    }

    /** @param contacts each an entry once, as heard of last: entry, customer, at, counts */
    void heard(Collection<Map<String, Object>> contacts) {
        var text = documents.text(contacts);
        sql.execute(CONTACTED, text);
        sql.execute(FIRST, text);
    }

    static Ownership row(ResultSet row) throws SQLException {
        return new Ownership(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("owner_id"),
                Sql.instant(row, "since"),
                Sql.instant(row, "until"),
                Cause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getString("assigned_by"),
                Sql.instant(row, "contact_due_at"),
                Sql.instant(row, "first_contact_at"));
    }
}
