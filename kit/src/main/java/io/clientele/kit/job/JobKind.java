package io.clientele.kit.job;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Long work of one kind. Every CDI bean of this type can be asked for by {@link Jobs#submit}. It runs outside a transaction, on
 * a thread of its own, at least once: a job whose worker died is run again from the start by another one.
 */
public interface JobKind {

    /** UPPER_SNAKE, unique in the service. */
    String kind();

    /** Does the work; the answer is kept as JSON. A {@code Rejection} becomes the job's problem. */
    Object run(JsonNode request, Progress progress) throws Exception;
}
