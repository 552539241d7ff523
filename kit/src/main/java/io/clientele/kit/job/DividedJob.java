package io.clientele.kit.job;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Long work on everyone, cut into parts that all replicas of the service work on at the same time. A part is done in steps, each
 * in one transaction with what it changes, so a step is done once, whoever is killed when; nobody does two steps of a part
 * at once. Between steps others get their turn, so a step is to be short.
 */
public interface DividedJob extends JobKind {

    /** Cuts the work, once for each job: what each part begins with. */
    List<Part> divide(JsonNode request);

    /**
     * Does the next step of a part, in the caller's transaction.
     *
     * @param state as the last step has left it, or as it was divided
     */
    Step step(JsonNode request, JsonNode state);

    /** Whether a newer job of the kind makes the rest of an older one pointless: that then ends as it is. */
    default boolean onlyTheLatest() {
        return false;
    }

    /** What came of it, from the states that the parts were left in. */
    Object result(JsonNode request, List<JsonNode> states, boolean superseded);

    @Override
    default Object run(JsonNode request, Progress progress) {
        throw new UnsupportedOperationException("A divided job is run by its steps");
    }

    /**
     * A part of the work.
     *
     * @param state kept as JSON
     * @param size how much there is to do, in the unit of progress
     */
    record Part(Object state, long size) {}

    /**
     * What a step came to.
     *
     * @param state kept as JSON, for the next one
     * @param done how much this step has done, in the unit of progress
     * @param finished nothing is left of the part
     * @param gathered for a {@link Gathering} job, kept beside the state until the job ends; null where that is nothing
     */
    record Step(Object state, long done, boolean finished, byte[] gathered) {

        public Step(Object state, long done, boolean finished) {
            this(state, done, finished, null);
        }
    }

    /**
     * A job whose steps gather what is worked on when all parts are done, in one place. What they gather may be large: it is
     * written once, with its step. No newer job ends it: one that is {@link #onlyTheLatest} besides is refused at the start.
     */
    interface Gathering extends DividedJob {

        /**
         * Does what is left when all parts are done, outside a transaction. It may take long, tells how far it is, and asks whether to go
         * on. Whoever leads after one who died in it does it again, from the same.
         */
        Object result(JsonNode request, Gathered gathered, Progress progress) throws Exception;

        @Override
        default Object result(JsonNode request, List<JsonNode> states, boolean superseded) {
            throw new UnsupportedOperationException("What this job comes to is worked out from what it has gathered");
        }
    }

    /** What all steps of a job have gathered. */
    interface Gathered {

        /** That has gathered it: what comes of it can be kept under this name, so that who does the end again finds it. */
        UUID job();

        /** That the parts were left in. */
        List<JsonNode> states();

        /** Part by part, and of a part step by step: the same whoever did them when. One is held at a time. */
        void each(Consumer<byte[]> reader);
    }
}
