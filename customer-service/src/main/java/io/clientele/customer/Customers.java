package io.clientele.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.customer.Outcome.Created;
import io.clientele.customer.Outcome.Duplicate;
import io.clientele.customer.Outcome.Rejected;
import io.clientele.customer.search.Listing;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Page;
import io.clientele.kit.rejection.Moved;
import io.clientele.kit.rejection.Rejection;

/** What can be done with customers; each method is one transaction. */
@ApplicationScoped
class Customers {

    /** The code of refusals that say that somebody else answers for the customer. */
    static final String MERGED = "CUSTOMER_MERGED";

    private final Registrations registrations;
    private final Changes changes;
    private final CustomerRepository repository;
    private final CustomerLists lists;
    private final CustomerVersions history;
    private final PastRecords past;
    private final Caller caller;

    Customers(
            Registrations registrations,
            Changes changes,
            CustomerRepository repository,
            CustomerLists lists,
            CustomerVersions history,
            PastRecords past,
            Caller caller) {
        this.registrations = registrations;
        this.changes = changes;
        this.repository = repository;
        this.lists = lists;
        this.history = history;
        this.past = past;
        this.caller = caller;
    }

    @Transactional
    Registered register(RegisterCustomer body) {
        var rows = List.<Sent>of(new Sent.Readable(body));
        return switch (registrations.register(rows, false, caller.subject()).getFirst()) {
            case Created created -> new Registered(created.row(), true);
            case Duplicate duplicate -> new Registered(standing(duplicate.id()), false);
            case Rejected rejected -> throw rejected.why();
        };
    }

    @Transactional
    List<Outcome> registerAll(List<Sent> rows, boolean atomic) {
        return registrations.register(rows, atomic, caller.subject());
    }

    /** As it is, or as it was at an instant: one that was merged by then leads to its survivor of that time. */
    @Transactional
    CustomerEntity get(UUID id, Instant then) {
        if (then == null) {
            return standing(id);
        }
        var row = past.asOf(repository.findByIdOptional(id).orElseThrow(() -> unknown(id)), then);
        if (row.mergedInto != null) {
            throw merged(id, row.mergedInto);
        }
        return row;
    }

    @Transactional
    CustomerEntity change(UUID id, String ifMatch, JsonNode patch) {
        return changes.change(id, ifMatch, patch, caller.subject());
    }

    @Transactional
    Page<CustomerEntity> list(Listing listing) {
        var rows = lists.page(listing);
        var total = listing.counted() ? lists.count(listing) : null;
        return Page.of(rows, listing.limit(), row -> listing.seal(row.id, row.createdAt, row.updatedAt), total);
    }

    /** The versions below one, newest first, one more than asked for when there are more. */
    @Transactional
    List<CustomerVersions.Row> history(UUID id, long below, int limit) {
        standing(id);
        return history.newestFirst(id, below, limit + 1);
    }

    @Transactional
    long versions(UUID id) {
        return history.count(id);
    }

    @Transactional
    long count() {
        return repository.count();
    }

    /** Some hundred customers that follow this id, in the order of ids. */
    @Transactional
    List<CustomerEntity> after(UUID id) {
        return repository.after(id, 500);
    }

    /** Those of these rows that are not as they were, as they are now. */
    @Transactional
    List<CustomerEntity> changedSince(List<CustomerEntity> rows) {
        var told = rows.stream().collect(Collectors.toMap(row -> row.id, row -> row.eventVersion));
        return repository.all(told.keySet()).stream()
                .filter(row -> row.eventVersion != told.get(row.id))
                .toList();
    }

    /** Those of these rows that are no more: they were erased meanwhile. */
    @Transactional
    List<CustomerEntity> goneSince(List<CustomerEntity> rows) {
        var there = repository.all(rows.stream().map(row -> row.id).toList()).stream()
                .map(row -> row.id)
                .collect(Collectors.toSet());
        return rows.stream().filter(row -> !there.contains(row.id)).toList();
    }

    private CustomerEntity standing(UUID id) {
        return repository.standing(id);
    }

    static Moved merged(UUID id, UUID survivor) {
        return new Moved(
                id,
                survivor,
                Rejection.conflict(MERGED, "Customer " + id + " is merged into " + survivor + "; use that one."));
    }

    static Rejection unknown(UUID id) {
        return Rejection.notFound("CUSTOMER_NOT_FOUND", "There is no customer " + id + ".");
    }

    /**
     * What a registration led to.
     *
     * @param created false when the same body had come before
     */
    record Registered(CustomerEntity row, boolean created) {}
}
