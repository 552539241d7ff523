package io.clientele.customer.ownership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.sql.Sql;

/** First contacts that are asked for and were not made. */
@ApplicationScoped
class DueContacts {

    private static final String DUE = """
            from ownership
            where until is null and first_contact_at is null and contact_due_at is not null
                and not exists (select from customer where id = customer_id and merged_into is not null)""";

    private final Sql sql;
    private final Cursors cursors;

    DueContacts(Sql sql, Cursors cursors) {
        this.sql = sql;
        this.cursors = cursors;
    }

    Page<Ownership> page(String owner, PageRequest page) {
        var arguments = new ArrayList<Object>();
        var where = DUE + (owner == null ? "" : " and owner_id = ?");
        if (owner != null) {
            arguments.add(owner);
        }
        var total = page.counted() ? (Long) sql.count("select count(*) " + where, arguments.toArray()) : null;
        var after = cursors.open(page.cursor(), "due-contacts", owner);
        after.ifPresent(position -> {
            arguments.add(Instant.parse(position.get(0)));
            arguments.add(UUID.fromString(position.get(1)));
        });
        arguments.add(page.limit() + 1);
        var next = where + (after.isPresent() ? " and (contact_due_at, customer_id) > (?, ?)" : "");
        return Page.of(
                sql.query(
                        OwnershipRows.COLUMNS + next + " order by contact_due_at, customer_id limit ?",
                        OwnershipRows::row,
                        arguments.toArray()),
                page.limit(),
                last -> cursors.seal(
                        List.of(
                                last.contactDueAt().toString(),
                                last.customerId().toString()),
                        "due-contacts",
                        owner),
                total);
    }
}
