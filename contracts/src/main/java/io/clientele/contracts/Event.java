package io.clientele.contracts;

/**
 * A change told to other services and systems. It carries the full current state under a version that only grows, so a
 * reader may apply events in any order, keep the highest version, and needs no history.
 */
public sealed interface Event
        permits CustomerEvent,
                InteractionEvent,
                ValuationEvent,
                IndicatorEvent,
                SegmentEvent,
                ActionEvent,
                PolicyEvent,
                ErasureEvent,
                Tombstone {

    Topic topic();

    /** Key of the record: what compaction keeps one of. */
    String key();

    /** What chooses the partition: the customer's id wherever there is one. */
    String partitionKey();

    /** Grows with every change of what the key names. */
    long version();
}
