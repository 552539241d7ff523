package io.clientele.customer.told;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.Event;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.Profiles;
import io.clientele.customer.told.DatedFacts.Found;
import io.clientele.kit.job.Progress;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.republish.Republisher;

/** Tells all customers again, under the versions they have. */
@ApplicationScoped
class CustomerRepublisher implements Republisher {

    private final ToldCustomers customers;
    private final DatedFacts dated;
    private final Documents documents;
    private final Versions versions;

    CustomerRepublisher(ToldCustomers customers, DatedFacts dated, Documents documents, Versions versions) {
        this.customers = customers;
        this.dated = dated;
        this.documents = documents;
        this.versions = versions;
    }

    @Override
    public long count() {
        return customers.count();
    }

    @Override
    public void publish(Consumer<List<? extends Event>> sink, Progress progress) {
        var page = customers.after(new UUID(0, 0));
        while (!page.isEmpty()) {
            tell(page, sink);
            page = customers.after(page.getLast().id);
        }
    }

    /** Whoever changed meanwhile is told once more, for the last word on a compacted topic must be the newest. */
    private void tell(List<CustomerEntity> rows, Consumer<List<? extends Event>> sink) {
        var pending = rows;
        while (!pending.isEmpty()) {
            var found = dated.of(pending);
            sink.accept(pending.stream()
                    .map(row -> event(row, found.getOrDefault(row.id, Found.NOTHING)))
                    .toList());
            var gone = customers.goneSince(pending);
            if (!gone.isEmpty()) {
                sink.accept(gone.stream().map(this::tombstone).toList());
            }
            pending = customers.changedSince(pending);
        }
    }

    private Event tombstone(CustomerEntity row) {
        var key = row.id.toString();
        return new Tombstone(Topic.CUSTOMERS, key, key, versions.next(row.eventVersion));
    }

    private Event event(CustomerEntity row, Found found) {
        return CustomerEvents.changed(Profiles.customer(row, documents.read(row.document)), row, found);
    }
}
