package io.clientele.kit.feed;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.clientele.contracts.Event;
import io.clientele.contracts.Topic;

/**
 * What a service does with events of others. Every CDI bean of this type is run by a loop of its own, in the consumer group
 * {@code <service>.<name>}: each batch in one transaction, which is committed before the offsets are.
 *
 * <p>Delivery is at least once and repeats after a crash: {@link #accept} goes by identity and version and ignores what it
 * has seen. A {@code Rejection}, a violated constraint or a defect parks the one record concerned; trouble with the
 * infrastructure is retried for ever.
 */
public interface Feed {

    /** Unique in the service; never changed, since the group's offsets hang on it. */
    String name();

    Set<Topic> topics();

    /** At most so many records make a batch, fewer if they are large. More at once save work where records of one key come together. */
    default int batchSize() {
        return 2_000;
    }

    /**
     * Into so many pieces, by partition key, a large batch is divided; each is a transaction of its own, at the same time as the
     * others.
     */
    default int lanes() {
        return 1;
    }

    /**
     * So long may a record wait for others, to be taken together with them: each batch costs a transaction, however small it is.
     * For what nobody waits for.
     */
    default Duration patience() {
        return Duration.ZERO;
    }

    /** How much of what was accepted is only noted, and still to be worked off. */
    default long putOff() {
        return 0;
    }

    /**
     * Applies a batch, in the order of each partition, inside the loop's transaction. May be called again with parts of it. A
     * record without a value comes as a {@code Tombstone}: its key is gone.
     */
    void accept(List<Event> batch);
}
