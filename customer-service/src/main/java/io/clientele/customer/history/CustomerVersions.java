package io.clientele.customer.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.clientele.customer.record.CustomerEntity;

import static io.clientele.customer.record.CustomerRepository.array;

/** Who changed a record, when, and what. */
@ApplicationScoped
public class CustomerVersions {

    /** Under this name the history keeps who answers for a customer, which the record does not say. */
    public static final String MERGED_INTO = "mergedInto";

    private static final String REGISTERED = """
            insert into customer_version (customer_id, version, changed_at, changed_by, changes)
            select id, 1, at, who, '[]'::jsonb from unnest(?::uuid[], ?::timestamptz[], ?::text[]) as row (id, at, who)""";

    private static final String CHANGED = """
            insert into customer_version (customer_id, version, changed_at, changed_by, changes)
            select * from unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::text[], ?::jsonb[])""";

    private static final String NEWEST_FIRST = """
            select version, changed_at, changed_by, changes from customer_version
            where customer_id = ? and version < ? order by version desc limit ?""";

    private static final String FIRST_CHANGES = """
            select distinct on (change ->> 'property') cast(change as text)
            from customer_version, jsonb_array_elements(changes) as change
            where customer_id = ?1 and version > ?2
            order by change ->> 'property', version""";

    private final Session session;

    CustomerVersions(Session session) {
        this.session = session;
    }

    public void registered(List<CustomerEntity> rows) {
        session.doWork(connection -> {
            try (var insert = connection.prepareStatement(REGISTERED)) {
                array(insert, 1, "uuid", rows, row -> row.id);
                array(insert, 2, "text", rows, row -> row.createdAt.toString());
                array(insert, 3, "text", rows, row -> row.createdBy);
                insert.executeUpdate();
            }
        });
    }

    public void changed(CustomerEntity row, String changes) {
        changed(List.of(new Change(row, changes)));
    }

    public void changed(List<Change> changes) {
        session.doWork(connection -> {
            try (var insert = connection.prepareStatement(CHANGED)) {
                array(insert, 1, "uuid", changes, change -> change.row().id);
                array(insert, 2, "bigint", changes, change -> change.row().version);
                array(insert, 3, "text", changes, change -> change.row()
                        .updatedAt
                        .toString());
                array(insert, 4, "text", changes, change -> change.row().updatedBy);
                array(insert, 5, "text", changes, Change::what);
                insert.executeUpdate();
            }
        });
    }

    public List<Row> newestFirst(UUID customer, long below, int limit) {
        return session.doReturningWork(connection -> {
            try (var select = connection.prepareStatement(NEWEST_FIRST)) {
                select.setObject(1, customer);
                select.setLong(2, below);
                select.setInt(3, limit);
                var found = new ArrayList<Row>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(new Row(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getString(3),
                                row.getString(4)));
                    }
                }
                return found;
            }
        });
    }

    /** Of every property that was changed after a version, the first change. */
    public List<String> firstChangesAfter(UUID customer, long version) {
        return session.createNativeQuery(FIRST_CHANGES, String.class)
                .setParameter(1, customer)
                .setParameter(2, version)
                .getResultList();
    }

    long count(UUID customer) {
        return session.createNativeQuery("select count(*) from customer_version where customer_id = ?1", Long.class)
                .setParameter(1, customer)
                .getSingleResult();
    }

    /** What was made of a row, and what that changed as JSON: a list of property, old and new. */
    public record Change(CustomerEntity row, String what) {}

    /** One version: its changes as JSON, a list of property, old and new. */
    public record Row(long version, Instant changedAt, String changedBy, String changes) {}
}
