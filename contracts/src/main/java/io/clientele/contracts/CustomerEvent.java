package io.clientele.contracts;

/** What happens to a customer's record. */
public sealed interface CustomerEvent extends Event {

    CustomerState customer();

    @Override
    default Topic topic() {
        return Topic.CUSTOMERS;
    }

    @Override
    default String key() {
        return customer().id().toString();
    }

    @Override
    default String partitionKey() {
        return key();
    }

    @Override
    default long version() {
        return customer().version();
    }

    /** A customer has been registered. */
    record CustomerRegistered(CustomerState customer) implements CustomerEvent {}

    /** Something in a customer's record has changed. */
    record CustomerChanged(CustomerState customer) implements CustomerEvent {}
}
