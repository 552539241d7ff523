package io.clientele.valuation.scorecard.trial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.clientele.valuation.formula.scorecard.Cuts;

/**
 * A version of a scorecard tried on the whole base.
 *
 * @param asOf the instant at which everybody is looked at
 * @param position the last customer done in this phase, null at its beginning
 * @param cuts one for each leaf, where the base was cut; null while it is being read
 * @param outcome as JSON, null until it is finished
 */
public record Trial(
        UUID id,
        String scorecard,
        int version,
        Instant asOf,
        UUID position,
        long done,
        List<Optional<Cuts>> cuts,
        String outcome) {

    public boolean finished() {
        return outcome != null;
    }
}
