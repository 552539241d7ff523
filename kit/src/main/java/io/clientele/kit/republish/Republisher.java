package io.clientele.kit.republish;

import java.util.List;
import java.util.function.Consumer;

import io.clientele.contracts.Event;
import io.clientele.kit.job.Progress;

/** A service's whole state, told again so that a new reader can start from nothing. */
public interface Republisher {

    /** How many events {@link #publish} will give, for the progress. */
    long count();

    /** Gives all current state in batches of some hundreds, under the versions it has; each batch is appended in one transaction. */
    void publish(Consumer<List<? extends Event>> sink, Progress progress);
}
