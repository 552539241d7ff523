package io.clientele.valuation.policy.activation;

import java.time.Instant;
import java.util.UUID;

/**
 * That a version of a policy values the base.
 *
 * @param eventVersion grows with every activation
 * @param revaluationJob the job that values everyone anew because of it; null for the first, which found nobody
 */
public record PolicyActivation(
        long eventVersion, int version, Instant activatedAt, String activatedBy, UUID revaluationJob) {}
