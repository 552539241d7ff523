package io.clientele.valuation.model;

import java.time.Instant;
import java.util.UUID;

/**
 * That a version of a model values the base.
 *
 * @param eventVersion grows with every activation
 * @param revaluationJob the job that values everyone anew because of it
 */
record Activation(String model, int version, long eventVersion, Instant activatedAt, UUID revaluationJob) {}
