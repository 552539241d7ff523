package io.clientele.contracts;

/**
 * A key is gone, and whoever knows it forgets it: a record without a value. It travels under the type {@link #TYPE}, and its
 * {@code ce_time} is its version as a time.
 */
public record Tombstone(Topic topic, String key, String partitionKey, long version) implements Event {

    /** What {@code ce_type} says of it. */
    public static final String TYPE = "tombstone";
}
