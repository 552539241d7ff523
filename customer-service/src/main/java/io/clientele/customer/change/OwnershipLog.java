package io.clientele.customer.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.model.profile.Profile;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.Documents;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Ids;

/** Keeps the terms of owners in step with the owners that records name. */
@ApplicationScoped
class OwnershipLog {

    private static final String END = """
            update ownership o set until = ended.at from unnest(?::uuid[], ?::text[]::timestamptz[]) as ended (customer, at)
            where o.customer_id = ended.customer and o.until is null""";

    /** A first contact that is still due does not become less so by somebody else being named for a while. */
    private static final String BEGIN = """
            insert into ownership (customer_id, id, owner_id, since, cause, assigned_by, contact_due_at)
            select "customerId", id, owner, since, 'RECORD', by, (
                select o.contact_due_at from ownership o
                where o.customer_id = t."customerId" and o.owner_id = t.owner and o.first_contact_at is null and o.contact_due_at > t.since
                order by o.contact_due_at desc limit 1)
            from jsonb_to_recordset(?::jsonb) as t ("customerId" uuid, id uuid, owner text, since timestamptz, by text)""";

    private static final String AWAY = "select id from representative where not active and id = any(?)";

    private final Sql sql;
    private final Documents documents;
    private final Ids ids;

    OwnershipLog(Sql sql, Documents documents, Ids ids) {
        this.sql = sql;
        this.documents = documents;
        this.ids = ids;
    }

    /** Whom these name as owner though that one takes no customers any more. Those of whom nothing is known may come later. */
    Set<String> away(Collection<Profile> some) {
        var named = some.stream()
                .map(Profile::ownerId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        return named.length == 0 ? Set.of() : Set.copyOf(sql.query(AWAY, row -> row.getString(1), (Object) named));
    }

    void registered(List<Outcome.Created> customers) {
        begin(customers.stream()
                .filter(one -> one.customer().profile().ownerId() != null)
                .map(one -> term(one.row(), one.customer().profile().ownerId()))
                .toList());
    }

    void changed(List<Rewritten> made) {
        var changed = made.stream()
                .filter(one ->
                        !Objects.equals(one.before().ownerId(), one.after().ownerId()))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        sql.execute(
                END,
                changed.stream().map(Rewritten::id).toArray(UUID[]::new),
                changed.stream().map(one -> one.row().updatedAt.toString()).toArray(String[]::new));
        begin(changed.stream()
                .filter(one -> one.after().ownerId() != null)
                .map(one -> term(one.row(), one.after().ownerId()))
                .toList());
    }

    private void begin(List<Term> terms) {
        if (!terms.isEmpty()) {
            sql.execute(BEGIN, documents.text(terms));
        }
    }

    private Term term(CustomerEntity row, String owner) {
        return new Term(row.id, ids.next(), owner, row.updatedAt, row.updatedBy);
    }

    private record Term(UUID customerId, UUID id, String owner, Instant since, String by) {}
}
