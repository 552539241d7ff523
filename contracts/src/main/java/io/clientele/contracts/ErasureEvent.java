package io.clientele.contracts;

/** What comes of the erasure of a person. */
public sealed interface ErasureEvent extends Event {

    ErasureState erasure();

    @Override
    default Topic topic() {
        return Topic.ERASURES;
    }

    @Override
    default String key() {
        return erasure().service() + "/" + erasure().customerId();
    }

    @Override
    default String partitionKey() {
        return erasure().customerId().toString();
    }

    @Override
    default long version() {
        return erasure().version();
    }

    /** A service has erased what it kept of somebody. */
    record ErasureConfirmed(ErasureState erasure) implements ErasureEvent {}
}
