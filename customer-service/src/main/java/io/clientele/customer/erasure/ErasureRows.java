package io.clientele.customer.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.ErasureState;
import io.clientele.customer.Documents;
import io.clientele.kit.sql.Sql;

/** The tables of erasures and of what services have confirmed. */
@ApplicationScoped
class ErasureRows {

    private static final String COLUMNS =
            "select id, customer_id, reason, requested_at, requested_by, erased_at from erasure ";

    private static final String CONFIRM = """
            insert into erasure_confirmation (customer_id, service, applied_at, stores) values (?, ?, ?, ?::jsonb)
            on conflict do nothing""";

    private final Sql sql;
    private final Documents documents;

    ErasureRows(Sql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    /** False when the customer's erasure was asked for before. */
    boolean insert(Erasure erasure) {
        return sql.execute(
                        """
                        insert into erasure (id, customer_id, reason, requested_at, requested_by) values (?, ?, ?, ?, ?)
                        on conflict do nothing""",
                        erasure.id(),
                        erasure.customerId(),
                        erasure.reason(),
                        erasure.requestedAt(),
                        erasure.requestedBy())
                == 1;
    }

    void erased(UUID id, Instant at) {
        sql.execute("update erasure set erased_at = coalesce(erased_at, ?) where id = ?", at, id);
    }

    Optional<Erasure> find(UUID id) {
        return sql.query(COLUMNS + "where id = ?", ErasureRows::read, id).stream()
                .findFirst();
    }

    Optional<Erasure> ofCustomer(UUID customer) {
        return sql.query(COLUMNS + "where customer_id = ?", ErasureRows::read, customer).stream()
                .findFirst();
    }

    /** Newest first, below an id; of one customer when one is given. */
    List<Erasure> page(UUID customer, UUID below, int limit) {
        return sql.query(
                COLUMNS + "where (?::uuid is null or customer_id = ?) and id < ? order by id desc limit ?",
                ErasureRows::read,
                customer,
                customer,
                below,
                limit);
    }

    long count(UUID customer) {
        return sql.count("select count(*) from erasure where ?::uuid is null or customer_id = ?", customer, customer);
    }

    /** What was said first counts: it is told again when the tombstone is heard again. */
    void confirm(ErasureState state) {
        sql.execute(CONFIRM, state.customerId(), state.service(), state.appliedAt(), documents.text(state.stores()));
    }

    /** By customer, in the order of services. */
    Map<UUID, List<Confirmation>> confirmations(Collection<UUID> customers) {
        var found = new HashMap<UUID, List<Confirmation>>();
        sql.query(
                        "select customer_id, service, stores from erasure_confirmation where customer_id = any(?) order by service",
                        row -> new Confirmation(
                                row.getObject("customer_id", UUID.class),
                                row.getString("service"),
                                Arrays.asList(documents.read(row.getString("stores"), ErasureState.Store[].class))),
                        (Object) customers.toArray(UUID[]::new))
                .forEach(each -> found.computeIfAbsent(each.customerId(), id -> new java.util.ArrayList<>())
                        .add(each));
        return found;
    }

    /** What a service has said. */
    record Confirmation(UUID customerId, String service, List<ErasureState.Store> stores) {}

    private static Erasure read(ResultSet row) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("reason"),
                Sql.instant(row, "requested_at"),
                row.getString("requested_by"),
                Sql.instant(row, "erased_at"));
    }
}
