package io.clientele.customer;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;

/** The customers' rows: one by one through Hibernate, many at once in one statement. */
@ApplicationScoped
class CustomerRepository implements PanacheRepositoryBase<CustomerEntity, UUID> {

    private static final String INSERT = """
            insert into customer (id, version, event_version, document, name_search, name_grams,
                                  created_at, created_by, updated_at, updated_by)
            select id, 1, event_version, document, name_search, string_to_array(name_grams, chr(31)), at, who, at, who
            from unnest(?::uuid[], ?::bigint[], ?::jsonb[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
                 as row (id, event_version, document, name_search, name_grams, at, who)""";

    private static final String UPDATE = """
            update customer c set version = row.version, event_version = row.event_version, document = row.document,
                name_search = row.name_search, name_grams = string_to_array(row.name_grams, chr(31)), updated_at = row.at, updated_by = row.who
            from unnest(?::uuid[], ?::bigint[], ?::jsonb[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::bigint[])
                 as row (id, event_version, document, name_search, name_grams, at, who, version)
            where c.id = row.id""";

    private static final String TOGETHER = """
            select id from customer
            where id = any(with_merged((select coalesce(merged_into, id) from customer where id = ?1))) order by id""";

    /** A letter that no name contains parts the keys of one name, for an array of arrays must be rectangular. */
    private static final String SEPARATOR = "\u001f";

    /** The row, held against other writers until the transaction ends. */
    Optional<CustomerEntity> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The rows of these, held likewise, in the order of ids. */
    List<CustomerEntity> heldAll(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Held likewise: 404 when there is no such customer, 409 when it is merged. */
    CustomerEntity heldStanding(UUID id) {
        return requireStanding(id, held(id).orElse(null));
    }

    static CustomerEntity requireStanding(UUID id, CustomerEntity row) {
        if (row == null) {
            throw Customers.unknown(id);
        }
        if (row.mergedInto != null) {
            throw Customers.merged(id, row.mergedInto).refusal();
        }
        return row;
    }

    /** Somebody who stands for itself: 404 when there is no such customer, and a merged one points to its survivor. */
    CustomerEntity standing(UUID id) {
        var row = findByIdOptional(id).orElseThrow(() -> Customers.unknown(id));
        if (row.mergedInto != null) {
            throw Customers.merged(id, row.mergedInto);
        }
        return row;
    }

    /** A customer and whoever is one with it by merges, in the order of ids; nobody when there is no such customer. */
    List<UUID> together(UUID id) {
        return session()
                .createNativeQuery(TOGETHER, UUID.class)
                .setParameter(1, id)
                .getResultList();
    }

    void insertAll(List<CustomerEntity> rows) {
        write(INSERT, rows, insert -> {});
    }

    /** From now on these change without Hibernate, which has written what was changed of them so far. */
    void detach(List<CustomerEntity> rows) {
        flush();
        rows.forEach(session()::detach);
    }

    /** What says what the record is; nothing that stands beside it. */
    void updateAll(List<CustomerEntity> rows) {
        write(UPDATE, rows, update -> array(update, 8, "bigint", rows, row -> row.version));
    }

    /** The next customers in the order of their ids. */
    List<CustomerEntity> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).page(0, limit).list();
    }

    List<CustomerEntity> all(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    private void write(String sql, List<CustomerEntity> rows, Further further) {
        if (rows.isEmpty()) {
            return;
        }
        session().doWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                array(statement, 1, "uuid", rows, row -> row.id);
                array(statement, 2, "bigint", rows, row -> row.eventVersion);
                array(statement, 3, "text", rows, row -> row.document);
                array(statement, 4, "text", rows, row -> row.nameSearch);
                array(statement, 5, "text", rows, row -> String.join(SEPARATOR, row.nameGrams));
                array(statement, 6, "text", rows, row -> row.updatedAt.toString());
                array(statement, 7, "text", rows, row -> row.updatedBy);
                further.set(statement);
                statement.executeUpdate();
            }
        });
    }

    static <T> void array(PreparedStatement statement, int at, String type, List<T> rows, Function<T, ?> value)
            throws SQLException {
        statement.setArray(
                at,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(value).toArray()));
    }

    /** Sets further arguments. */
    private interface Further {
        void set(PreparedStatement statement) throws SQLException;
    }
}
