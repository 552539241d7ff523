package io.clientele.segmentation.scheme;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The thresholds of a scheme as taken from the population at one moment. They hold until the next cut, so that one
 * customer's change never moves another.
 *
 * @param customers size of the population: customers with at least one purchase
 * @param thresholds by the name of the {@link Threshold}
 */
public record Cut(
        UUID id,
        String scheme,
        int schemeVersion,
        long customers,
        Map<String, BigDecimal> thresholds,
        Cause cause,
        Instant at) {

    /** Why a cut was made. */
    public enum Cause {
        /** The population reached 1, 2, 4, … 1,024 for the first time. */
        POPULATION,
        /** The first of a month. */
        SCHEDULE,
        /** Somebody asked for it. */
        REQUEST
    }

    public Cut {
        thresholds = Map.copyOf(thresholds);
    }

    Optional<BigDecimal> threshold(String name) {
        return Optional.ofNullable(thresholds.get(name));
    }
}
