package io.clientele.contracts;

/** What happens to the classes a customer is in. */
public sealed interface SegmentEvent extends Event {

    SegmentState segments();

    @Override
    default Topic topic() {
        return Topic.SEGMENTS;
    }

    @Override
    default String key() {
        return segments().customerId().toString();
    }

    @Override
    default String partitionKey() {
        return key();
    }

    @Override
    default long version() {
        return segments().version();
    }

    /** A customer is in another class of at least one scheme. */
    record SegmentsChanged(SegmentState segments) implements SegmentEvent {}
}
