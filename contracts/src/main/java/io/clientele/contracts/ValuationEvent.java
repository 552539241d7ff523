package io.clientele.contracts;

/** What happens to a customer's value. */
public sealed interface ValuationEvent extends Event {

    ValuationState valuation();

    @Override
    default Topic topic() {
        return Topic.VALUATIONS;
    }

    @Override
    default String key() {
        return valuation().customerId().toString();
    }

    @Override
    default String partitionKey() {
        return key();
    }

    @Override
    default long version() {
        return valuation().version();
    }

    /** A customer is worth something else than before. */
    record ValuationChanged(ValuationState valuation) implements ValuationEvent {}
}
