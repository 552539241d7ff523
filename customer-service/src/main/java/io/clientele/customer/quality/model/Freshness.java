package io.clientele.customer.quality.model;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/**
 * Whether something was found to be right recently enough: it goes stale a given period after it was.
 *
 * @param staleAt when it goes, or went, stale
 */
public record Freshness(Instant staleAt, boolean stale) {

    /** @param right when it was found, or at least thought, to be right */
    public static Freshness of(Instant right, Period lasts, ZoneId zone, Instant now) {
        var staleAt = right.atZone(zone).plus(lasts).toInstant();
        return new Freshness(staleAt, !staleAt.isAfter(now));
    }
}
