package io.clientele.interaction.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
    private final Recent recent = new Recent();

    KnownCustomers(CustomerRows rows, CustomerService service) {
        this.rows = rows;
        this.service = service;
    }

    /** @throws io.clientele.kit.rejection.Rejection UNAVAILABLE when somebody is unknown here and customer-service is down */
    public CustomersAsked ask(Set<UUID> ids, Set<Reference> references) {
        return new CustomersAsked(known(ids), byReference(references));
    }

    /** Whoever asks for a merged customer is sent to its survivor. */
    public boolean knows(UUID id) {
        rows.survivor(id).ifPresent(survivor -> {
            throw new Moved(
                    id,
                    survivor,
                    Rejection.conflict(
                            "CUSTOMER_MERGED", "Customer " + id + " is merged into " + survivor + "; use that one."));
        });
        return known(Set.of(id)).contains(id);
    }

    private Set<UUID> known(Set<UUID> ids) {
        var known = new HashSet<UUID>();
        var open = missing(ids, recent::contains, known);
        if (!open.isEmpty()) {
            known.addAll(rows.known(open));
            open.removeAll(known);
        }
        if (!open.isEmpty()) {
            var told = service.byId(open);
            rows.learn(told);
            told.forEach(customer -> known.add(customer.id()));
        }
        recent.addAll(known);
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
