package io.clientele.customer;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.model.CustomerKind;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;

/** What sub-resources may do with the customer they belong to: see that it is there, hold it, have a fact of it told. */
@ApplicationScoped
public class Records {

    private final CustomerRepository customers;
    private final Documents documents;
    private final Outbox outbox;
    private final Versions versions;
    private final World world;

    Records(CustomerRepository customers, Documents documents, Outbox outbox, Versions versions, World world) {
        this.customers = customers;
        this.documents = documents;
        this.outbox = outbox;
        this.versions = versions;
        this.world = world;
    }

    /** The kind of a customer that exists; a 404 otherwise. */
    @Transactional
    public CustomerKind kind(UUID id) {
        var row = customers.findByIdOptional(id).orElseThrow(() -> Customers.unknown(id));
        return documents.read(row.document).kind();
    }

    /** The same, and nobody else changes the customer or what belongs to it before the transaction ends. */
    @Transactional
    public CustomerKind hold(UUID id) {
        return documents.read(held(id).document).kind();
    }

    /** The grade of the current credit assessment. */
    @Transactional
    public void creditGrade(UUID id, String grade) {
        var row = held(id);
        if (!Objects.equals(row.creditGrade, grade)) {
            tell(row, one -> one.creditGrade = grade);
        }
    }

    /** The record stays at its version, for nothing in it has changed; what is told grows. */
    private void tell(CustomerEntity row, Consumer<CustomerEntity> fact) {
        fact.accept(row);
        row.factsAt = world.now().now();
        row.eventVersion = versions.next(row.eventVersion);
        customers.flush();
        outbox.append(CustomerEvents.changed(Profiles.customer(row, documents.read(row.document)), row));
    }

    private CustomerEntity held(UUID id) {
        return customers.held(id).orElseThrow(() -> Customers.unknown(id));
    }
}
