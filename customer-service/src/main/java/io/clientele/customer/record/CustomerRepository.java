package io.clientele.customer.record;

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

import io.clientele.kit.rejection.Moved;
import io.clientele.kit.rejection.Rejection;

/** The customers' rows: one by one through Hibernate, many at once in one statement. */
@ApplicationScoped
public class CustomerRepository implements PanacheRepositoryBase<CustomerEntity, UUID> {

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

    /** The code of refusals that say that somebody else answers for the customer. */
    public static final String MERGED = "CUSTOMER_MERGED";

    /** A letter that no name contains parts the keys of one name, for an array of arrays must be rectangular. */
    private static final String SEPARATOR = "\u001f";

    /** The row, held against other writers until the transaction ends. */
    public Optional<CustomerEntity> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The rows of these, held likewise, in the order of ids. */
    public List<CustomerEntity> heldAll(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Held likewise: 404 when there is no such customer, 409 when it is merged. */
    public CustomerEntity heldStanding(UUID id) {
        return requireStanding(id, held(id).orElse(null));
    }

    public static CustomerEntity requireStanding(UUID id, CustomerEntity row) {
        if (row == null) {
            throw unknown(id);
        }
        if (row.mergedInto != null) {
            throw merged(id, row.mergedInto).refusal();
        }
        return row;
    }

    public static Moved merged(UUID id, UUID survivor) {
        return new Moved(
                id,
                survivor,
                Rejection.conflict(MERGED, "Customer " + id + " is merged into " + survivor + "; use that one."));
    }

    public static Rejection unknown(UUID id) {
        return Rejection.notFound("CUSTOMER_NOT_FOUND", "There is no customer " + id + ".");
    }

    /** Somebody who stands for itself: 404 when there is no such customer, and a merged one points to its survivor. */
    public CustomerEntity standing(UUID id) {
        var row = findByIdOptional(id).orElseThrow(() -> unknown(id));
        if (row.mergedInto != null) {
            throw merged(id, row.mergedInto);
        }
        return row;
    }

    /** A customer and whoever is one with it by merges, in the order of ids; nobody when there is no such customer. */
    public List<UUID> together(UUID id) {
        return session()
                .createNativeQuery(TOGETHER, UUID.class)
                .setParameter(1, id)
                .getResultList();
    }

    public void insertAll(List<CustomerEntity> rows) {
        write(INSERT, rows, insert -> {});
    }

    /** From now on these change without Hibernate, which has written what was changed of them so far. */
    public void detach(List<CustomerEntity> rows) {
        flush();
        rows.forEach(session()::detach);
    }

    /** What says what the record is; nothing that stands beside it. */
    public void updateAll(List<CustomerEntity> rows) {
        write(UPDATE, rows, update -> array(update, 8, "bigint", rows, row -> row.version));
    }

    /** The next customers in the order of their ids. */
    public List<CustomerEntity> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).page(0, limit).list();
    }

    public List<CustomerEntity> all(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    public Session session() {
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

    public static <T> void array(PreparedStatement statement, int at, String type, List<T> rows, Function<T, ?> value)
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
