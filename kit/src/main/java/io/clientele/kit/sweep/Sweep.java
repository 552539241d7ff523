package io.clientele.kit.sweep;

import java.time.Duration;

/**
 * Work that comes again and again, and that any replica may do. Every CDI bean of this type has a thread of its own for as long as
 * the service lives: its rounds never overlap, and what goes wrong in one is told in the log and left to the next.
 */
public interface Sweep {

    /** Unique in the service; as the log tells it. */
    String name();

    /** How long to rest before the first round, and after one that failed. */
    Duration every();

    /** Does what is due; answers how long to rest before the next round, which is not at all where more is due. */
    Duration round();
}
