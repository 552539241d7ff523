package io.clientele.segmentation.standing;

import java.time.Instant;
import java.util.UUID;

import io.clientele.segmentation.scheme.Standing;

/**
 * A customer with its standing.
 *
 * @param valued whether a valuation has arrived yet
 * @param changedAt the business time of the latest fact known here
 * @param mergedInto who answers for it; null while it stands for itself
 * @param segmentVersion of the last event told about its classes, 0 when there was none
 */
public record CustomerStanding(
        UUID customerId, Standing standing, boolean valued, Instant changedAt, UUID mergedInto, long segmentVersion) {

    public boolean merged() {
        return mergedInto != null;
    }
}
