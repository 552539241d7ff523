package io.clientele.valuation.cost;

import java.time.Instant;
import java.util.UUID;

/**
 * That a cost policy values the base.
 *
 * @param eventVersion grows with every activation
 * @param revaluationJob the job that values everyone anew because of it
 */
record CostPolicyActivation(
        long eventVersion, int version, Instant activatedAt, String activatedBy, UUID revaluationJob) {}
