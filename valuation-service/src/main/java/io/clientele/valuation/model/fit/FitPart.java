package io.clientele.valuation.model.fit;

import java.time.Instant;

import io.clientele.valuation.population.Range;
import io.clientele.valuation.population.Walk;

/**
 * How far a part of a fit has read.
 *
 * @param knownAt when the fit was divided: what was recorded later counts in no part
 * @param left what is left of its range
 * @param customers that have been read
 */
record FitPart(Instant knownAt, Range left, long customers) {

    FitPart reached(Walk.Walked walked) {
        return new FitPart(knownAt, walked.left(), customers + walked.customers());
    }
}
