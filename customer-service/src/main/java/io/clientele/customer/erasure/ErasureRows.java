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
import io.clientele.customer.record.Documents;
import io.clientele.kit.sql.Sql;

/** The tables of erasures and of what services have confirmed. */
@ApplicationScoped
class ErasureRows {

    private static final String COLUMNS = """
            select id, customer_id, reason, requested_at, requested_by, erased_at,
                array(select c.customer_id from erasure_customer c where c.erasure_id = id order by 1) as customers
            from erasure\s""";

    private static final String WITH = "id in (select erasure_id from erasure_customer where customer_id = ?) ";

    private static final String SET_CUSTOMERS = """
            with given as (select ?::uuid as erasure, ?::uuid[] as ids),
            others as (
                delete from erasure_customer c using given g where c.erasure_id = g.erasure and c.customer_id <> all(g.ids))
            insert into erasure_customer (erasure_id, customer_id) select erasure, unnest(ids) from given
            on conflict do nothing""";

    /** Customers that go with an import that is taken back leave the services too, and nobody asks for a proof of it. */
    private static final String CONFIRM = """
            insert into erasure_confirmation (customer_id, service, applied_at, stores)
            select customer_id, ?, ?, ?::jsonb from erasure_customer where customer_id = ? limit 1
            on conflict do nothing""";

    private final Sql sql;
    private final Documents documents;

    ErasureRows(Sql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    /** False when the customer's erasure was asked for before. */
    boolean insert(Erasure erasure) {
        boolean first = sql.execute(
                        """
                        insert into erasure (id, customer_id, reason, requested_at, requested_by) values (?, ?, ?, ?, ?)
                        on conflict do nothing""",
                        erasure.id(),
                        erasure.customerId(),
                        erasure.reason(),
                        erasure.requestedAt(),
                        erasure.requestedBy())
                == 1;
        if (first) {
            concerns(erasure.id(), erasure.customers());
        }
        return first;
    }

    /** It is these who are erased. */
    void concerns(UUID id, Collection<UUID> customers) {
        sql.execute(SET_CUSTOMERS, id, customers.toArray(UUID[]::new));
    }

    void erased(UUID id, Instant at) {
        sql.execute("update erasure set erased_at = coalesce(erased_at, ?) where id = ?", at, id);
    }

    Optional<Erasure> find(UUID id) {
        return sql.query(COLUMNS + "where id = ?", ErasureRows::read, id).stream()
                .findFirst();
    }

    /** The one that was asked for this customer. */
    Optional<Erasure> askedFor(UUID customer) {
        return sql.query(COLUMNS + "where customer_id = ?", ErasureRows::read, customer).stream()
                .findFirst();
    }

    /** One by which this customer is erased, whoever of those who were one with it was asked for. */
    Optional<Erasure> ofCustomer(UUID customer) {
        return sql
                .query(
                        COLUMNS + "where " + WITH + "order by customer_id <> ?, id limit 1",
                        ErasureRows::read,
                        customer,
                        customer)
                .stream()
                .findFirst();
    }

    /** Newest first, below an id; of one customer when one is given. */
    List<Erasure> page(UUID customer, UUID below, int limit) {
        return sql.query(
                COLUMNS + "where (?::uuid is null or " + WITH + ") and id < ? order by id desc limit ?",
                ErasureRows::read,
                customer,
                customer,
                below,
                limit);
    }

    long count(UUID customer) {
        return sql.count("select count(*) from erasure where ?::uuid is null or " + WITH, customer, customer);
    }

    /** What was said first counts: it is told again when the tombstone is heard again. */
    void confirm(ErasureState state) {
        sql.execute(CONFIRM, state.service(), state.appliedAt(), documents.text(state.stores()), state.customerId());
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
                List.of((UUID[]) row.getArray("customers").getArray()),
                row.getString("reason"),
                Sql.instant(row, "requested_at"),
                row.getString("requested_by"),
                Sql.instant(row, "erased_at"));
    }
}
