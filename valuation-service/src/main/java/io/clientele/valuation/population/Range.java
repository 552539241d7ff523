package io.clientele.valuation.population;

import java.util.UUID;

/**
 * Customers whose ids lie in (after, upTo], as the database sorts them; null has no end. Whoever comes while the work is under
 * way lies in one of the ranges too.
 */
public record Range(UUID after, UUID upTo) {

    /** What is left behind a customer. */
    public Range behind(UUID last) {
        return new Range(last, upTo);
    }
}
