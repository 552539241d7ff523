package io.clientele.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.customer.change.Changes;
import io.clientele.customer.change.Outcome.Created;
import io.clientele.customer.change.Outcome.Duplicate;
import io.clientele.customer.change.Outcome.Rejected;
import io.clientele.customer.change.Registrations;
import io.clientele.customer.change.Sent;
import io.clientele.customer.history.PastRecords;
import io.clientele.customer.ownership.representative.NamedOwners;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.RegisterCustomer;
import io.clientele.kit.http.Caller;
import io.clientele.kit.security.Roles;

/** What can be done with customers; each method is one transaction. */
@ApplicationScoped
class Customers {

    private final Registrations registrations;
    private final Changes changes;
    private final CustomerRepository repository;
    private final PastRecords past;
    private final NamedOwners owners;
    private final Documents documents;
    private final Caller caller;

    Customers(
            Registrations registrations,
            Changes changes,
            CustomerRepository repository,
            PastRecords past,
            NamedOwners owners,
            Documents documents,
            Caller caller) {
        this.registrations = registrations;
        this.changes = changes;
        this.repository = repository;
        this.past = past;
        this.owners = owners;
        this.documents = documents;
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

    /** As it is, or as it was at an instant: one that was merged by then leads to its survivor of that time. */
    @Transactional
    CustomerEntity get(UUID id, Instant then) {
        if (then == null) {
            return standing(id);
        }
        var row = past.asOf(repository.findByIdOptional(id).orElseThrow(() -> CustomerRepository.unknown(id)), then);
        if (row.mergedInto != null) {
            throw CustomerRepository.merged(id, row.mergedInto);
        }
        return row;
    }

    @Transactional
    CustomerEntity change(UUID id, String ifMatch, JsonNode patch) {
        return changes.change(id, ifMatch, patch, caller.subject(), row -> {
            if (patch.has("ownerId")) {
                owners.check(
                        documents.read(row.document).ownerId(),
                        patch.path("ownerId").asText(null),
                        caller.roles().contains(Roles.MANAGER));
            }
        });
    }

    private CustomerEntity standing(UUID id) {
        return repository.standing(id);
    }

    /**
     * What a registration led to.
     *
     * @param created false when the same body had come before
     */
    record Registered(CustomerEntity row, boolean created) {}
}
