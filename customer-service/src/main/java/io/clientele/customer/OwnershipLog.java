package io.clientele.customer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Ids;

/** Keeps the terms of owners in step with the owners that records name. */
@ApplicationScoped
class OwnershipLog {

    private static final String END = "update ownership set until = ? where customer_id = ? and until is null";

    private static final String BEGIN = """
            insert into ownership (customer_id, id, owner_id, since, cause, assigned_by)
            select "customerId", id, owner, since, 'RECORD', by
            from jsonb_to_recordset(?::jsonb) as t ("customerId" uuid, id uuid, owner text, since timestamptz, by text)""";

    private final Sql sql;
    private final Documents documents;
    private final Ids ids;

    OwnershipLog(Sql sql, Documents documents, Ids ids) {
        this.sql = sql;
        this.documents = documents;
        this.ids = ids;
    }

    void registered(List<Outcome.Created> customers) {
        begin(customers.stream()
                .filter(one -> one.customer().profile().ownerId() != null)
                .map(one -> term(one.row(), one.customer().profile().ownerId()))
                .toList());
    }

    void changed(CustomerEntity row, String before, String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        sql.execute(END, row.updatedAt, row.id);
        if (after != null) {
            begin(List.of(term(row, after)));
        }
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
