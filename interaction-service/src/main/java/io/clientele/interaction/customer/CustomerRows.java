package io.clientele.interaction.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.CustomerState;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.model.Reference;

/** What this service keeps of customers: that they are, and under which references they were asked for. */
@ApplicationScoped
class CustomerRows {

    /** In one order, so that feed and callers never wait for each other in a circle. */
    private static final String LEARN = """
            insert into known_customer (customer_id, version)
            select * from unnest(?::uuid[], ?::bigint[]) as told (customer_id, version) order by customer_id
            on conflict (customer_id) do update set version = excluded.version
            where known_customer.version < excluded.version and known_customer.erased_at is null""";

    private static final String LOCK =
            "select 1 from known_customer where customer_id = any(?) order by customer_id for no key update";

    /** Who is another kind of customer now, or of another region, has their sales moved there. */
    private static final String HEAR = """
            with told as materialized (
                select * from
                    unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::uuid[])
                        as t (customer_id, version, kind, region, merged_into)),
            moved as (
                insert into sales_moved (customer_id, version)
                select t.customer_id, t.version from told t
                join known_customer k on k.customer_id = t.customer_id and k.version <= t.version and k.erased_at is null
                where (k.kind, k.region) is distinct from (t.kind, t.region)
                order by t.customer_id
                on conflict (customer_id) do update set version = greatest(sales_moved.version + 1, excluded.version))
            insert into known_customer (customer_id, version, kind, region, merged_into)
            select customer_id, version, kind, region, merged_into from told order by customer_id
            on conflict (customer_id) do update set version = excluded.version, kind = excluded.kind, region = excluded.region,
                merged_into = excluded.merged_into
            where known_customer.version <= excluded.version and known_customer.erased_at is null""";

    /** What was told before the customer changed again is not kept. */
    private static final String KEEP_REFERENCES = """
            insert into customer_reference (system, id, customer_id)
            select t.system, t.id, t.customer_id
            from unnest(?::text[], ?::text[], ?::uuid[], ?::bigint[]) as t (system, id, customer_id, version)
            join known_customer k on k.customer_id = t.customer_id and k.version <= t.version and k.erased_at is null
            order by t.system, t.id
            on conflict (system, id) do update set customer_id = excluded.customer_id""";

    /** References may have changed with the customer, and they are not told by topics: they are asked for again. */
    private static final String FORGET_REFERENCES = """
            delete from customer_reference r
            using unnest(?::uuid[], ?::bigint[]) as told (customer_id, version), known_customer k
            where r.customer_id = told.customer_id and k.customer_id = told.customer_id and k.version < told.version""";

    private final Database database;

    CustomerRows(Database database) {
        this.database = database;
    }

    Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(database.query(
                "select customer_id from known_customer where customer_id = any(?) and erased_at is null",
                row -> row.getObject(1, UUID.class),
                (Object) ids.toArray(UUID[]::new)));
    }

    /** Of these who are merged, and who answers for them. */
    Map<UUID, UUID> survivors(Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        database.query(
                "select customer_id, merged_into from known_customer where customer_id = any(?) and merged_into is not null",
                row -> found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                (Object) ids.toArray(UUID[]::new));
        return found;
    }

    Set<UUID> erased(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.query(
                "select customer_id from known_customer where customer_id = any(?) and erased_at is not null",
                row -> row.getObject(1, UUID.class),
                (Object) ids.toArray(UUID[]::new)));
    }

    /** In one order, so that nobody waits in a circle. */
    Set<UUID> hold(Collection<UUID> ids) {
        database.query(
                "select 1 from known_customer where customer_id = any(?) order by customer_id for share",
                row -> true,
                (Object) ids.toArray(UUID[]::new));
        return erased(ids);
    }

    Map<Reference, UUID> byReference(Collection<Reference> references) {
        var found = new HashMap<Reference, UUID>();
        if (!references.isEmpty()) {
            database.query(
                    """
                    select r.system, r.id, r.customer_id from customer_reference r
                    join unnest(?::text[], ?::text[]) as asked (system, id) using (system, id)""",
                    row -> found.put(new Reference(row.getString(1), row.getString(2)), row.getObject(3, UUID.class)),
                    references.stream().map(Reference::system).toArray(String[]::new),
                    references.stream().map(Reference::id).toArray(String[]::new));
        }
        return found;
    }

    /** Keeps what customer-service told, on being asked. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void learn(Collection<ToldCustomer> told) {
        if (told.isEmpty()) {
            return;
        }
        var versions = new HashMap<UUID, Long>();
        told.forEach(customer -> versions.merge(customer.id(), customer.version(), Math::max));
        database.update(LEARN, ids(versions), numbers(versions));
        var references = told.stream()
                .flatMap(customer -> customer.references().stream().map(each -> Map.entry(each, customer)))
                .toList();
        database.update(
                KEEP_REFERENCES,
                references.stream().map(each -> each.getKey().system()).toArray(String[]::new),
                references.stream().map(each -> each.getKey().id()).toArray(String[]::new),
                references.stream().map(each -> each.getValue().id()).toArray(UUID[]::new),
                references.stream().map(each -> each.getValue().version()).toArray(Long[]::new));
    }

    /** Keeps what the topic tells, in the feed's transaction. Customers are locked before their references, as where they are learnt of. */
    void hear(Collection<CustomerState> told) {
        var versions = new HashMap<UUID, Long>();
        told.forEach(customer -> versions.put(customer.id(), customer.version()));
        database.query(LOCK, row -> true, (Object) ids(versions));
        database.update(FORGET_REFERENCES, ids(versions), numbers(versions));
        var all = List.copyOf(told);
        database.update(
                HEAR,
                all.stream().map(CustomerState::id).toArray(UUID[]::new),
                all.stream().map(CustomerState::version).toArray(Long[]::new),
                all.stream().map(CustomerState::kind).toArray(String[]::new),
                all.stream().map(CustomerState::region).toArray(String[]::new),
                all.stream().map(CustomerState::mergedInto).toArray(UUID[]::new));
    }

    private static UUID[] ids(Map<UUID, Long> versions) {
        return versions.keySet().toArray(UUID[]::new);
    }

    private static Long[] numbers(Map<UUID, Long> versions) {
        return List.copyOf(versions.values()).toArray(Long[]::new);
    }
}
