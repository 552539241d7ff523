package io.clientele.interaction.customer;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.model.Reference;
import io.clientele.kit.rejection.Moved;
import io.clientele.kit.rejection.Rejection;

/**
 * Who is a customer. Most are known here, from the topic; customer-service is asked about the others, and what it says is
 * kept. It is asked before any transaction begins, so that its slowness holds no connection.
 */
@ApplicationScoped
public class KnownCustomers {

    private final CustomerRows rows;
    private final CustomerService service;
    private final Clock clock;
    private final Recent recent = new Recent();

    KnownCustomers(CustomerRows rows, CustomerService service, Clock clock) {
        this.rows = rows;
        this.service = service;
        this.clock = clock;
    }

    /** @throws io.clientele.kit.rejection.Rejection UNAVAILABLE when somebody is unknown here and customer-service is down */
    public CustomersAsked ask(Set<UUID> ids, Set<Reference> references) {
        var known = known(ids);
        var others = missing(ids, known::contains, new HashSet<>());
        return new CustomersAsked(known, byReference(references), rows.erased(others));
    }

    /** Makes sure, in the caller's transaction, that nobody of these is erased before it ends; answers who was erased already. */
    public Set<UUID> hold(Collection<UUID> ids) {
        return rows.hold(ids);
    }

    /** They are customers no more. */
    void forget(Collection<UUID> ids) {
        recent.removeAll(ids);
    }

    /** The record of a customer, as JSON, as the caller may see it; empty when customer-service cannot be asked now. */
    public Optional<String> record(UUID id) {
        return service.record(id);
    }

    /** Whoever asks for a merged customer is sent to its survivor. */
    public boolean knows(UUID id) {
        rows.survivors(Set.of(id)).forEach((merged, survivor) -> {
            throw new Moved(
                    id,
                    survivor,
                    Rejection.conflict(
                            "CUSTOMER_MERGED", "Customer " + id + " is merged into " + survivor + "; use that one."));
        });
        return known(Set.of(id)).contains(id);
    }

    /** Under whom lists find what is asked of these: a merged customer's is its survivor's. Each once. */
    public List<UUID> answering(Collection<UUID> ids) {
        var survivors = rows.survivors(ids);
        return ids.stream().map(id -> survivors.getOrDefault(id, id)).distinct().toList();
    }

    private Set<UUID> known(Set<UUID> ids) {
        var now = clock.instant();
        var known = new HashSet<UUID>();
        var open = missing(ids, id -> recent.contains(id, now), known);
        var found = open.isEmpty() ? new HashSet<UUID>() : rows.known(open);
        open.removeAll(found);
        if (!open.isEmpty()) {
            open.removeAll(rows.erased(open));
        }
        if (!open.isEmpty()) {
            var told = service.byId(open);
            rows.learn(told);
            told.forEach(customer -> found.add(customer.id()));
        }
        recent.addAll(found, now);
        known.addAll(found);
        return known;
    }

    private Map<Reference, UUID> byReference(Set<Reference> references) {
        var found = new HashMap<>(rows.byReference(references));
        var open = missing(references, found::containsKey, new HashSet<>());
        if (!open.isEmpty()) {
            var told = service.byReference(open);
            rows.learn(told);
            told.forEach(customer -> customer.references().forEach(each -> found.put(each, customer.id())));
        }
        return found;
    }

    private static <T> Set<T> missing(Collection<T> all, java.util.function.Predicate<T> there, Set<T> found) {
        var open = new HashSet<T>();
        all.forEach(each -> (there.test(each) ? found : open).add(each));
        return open;
    }
}
