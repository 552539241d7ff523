package io.clientele.customer.told;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.CustomerRepository;

/** Customers as they are told again, some at a time; each method is one transaction. */
@ApplicationScoped
class ToldCustomers {

    private final CustomerRepository repository;

    ToldCustomers(CustomerRepository repository) {
        this.repository = repository;
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
}
