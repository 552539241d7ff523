package io.clientele.contracts;

import java.util.List;

/**
 * A key is gone, and whoever knows it forgets it: a record without a value. It travels under the type {@link #TYPE}, and its
 * {@code ce_time} is its version as a time.
 *
 * @param with keys that went at the same moment for the same reason, such as records of one person; each has its own tombstone
 */
public record Tombstone(Topic topic, String key, String partitionKey, long version, List<String> with)
        implements Event {

    /** What {@code ce_type} says of it. */
    public static final String TYPE = "tombstone";

    /** One that went alone. */
    public Tombstone(Topic topic, String key, String partitionKey, long version) {
        this(topic, key, partitionKey, version, List.of());
    }
}
