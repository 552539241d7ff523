package io.clientele.valuation.model.fit;

import java.time.Instant;
import java.util.UUID;

import io.clientele.valuation.population.Range;
import io.clientele.valuation.population.Walk;

/**
 * How far a part of a fit has read.
 *
 * @param knownAt when the fit was divided: what was recorded later counts in no part
 * @param merges as they were then: everybody counts once by these, in whichever part
 * @param left what is left of its range
 * @param customers that have been read
 */
record FitPart(Instant knownAt, UUID merges, Range left, long customers) {

    static FitPart of(Walk.Begun begun, Range range) {
        return new FitPart(begun.knownAt(), begun.merges(), range, 0);
    }

    FitPart reached(Walk.Walked walked) {
        return new FitPart(knownAt, merges, walked.left(), customers + walked.customers());
    }
}
