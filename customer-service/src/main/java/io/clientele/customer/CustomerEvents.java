package io.clientele.customer;

import java.math.BigDecimal;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerEvent.CustomerRegistered;
import io.clientele.contracts.CustomerState;
import io.clientele.customer.model.Amount;
import io.clientele.customer.model.Customer;

/** What the world is told: the facts that others need, and nothing that says who a person is. */
final class CustomerEvents {

    private CustomerEvents() {}

    static CustomerRegistered registered(Customer customer, long version) {
        return new CustomerRegistered(state(customer, version));
    }

    static CustomerChanged changed(Customer customer, long version) {
        return new CustomerChanged(state(customer, version));
    }

    private static CustomerState state(Customer customer, long version) {
        var profile = customer.profile();
        var origin = profile.origin();
        return new CustomerState(
                customer.id(),
                version,
                profile.kind().name(),
                profile.roles().stream().map(Enum::name).toList(),
                profile.ownerId(),
                profile.organisation().parentId(),
                profile.organisation().industry(),
                profile.place().region(),
                profile.place().citySize(),
                origin.source() == null ? null : origin.source().name(),
                value(origin.acquisitionCost()),
                origin.referredBy(),
                null,
                customer.createdAt(),
                customer.updatedAt());
    }

    private static BigDecimal value(Amount amount) {
        return amount == null ? null : amount.value();
    }
}
