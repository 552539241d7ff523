package io.clientele.interaction.period;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.time.Zone;

/** Reads instants that callers give: the bounds of half-open ranges, each an instant or the beginning of a business day, and moments of knowledge. */
@ApplicationScoped
public class Bounds {

    private final Zone zone;

    Bounds(Zone zone) {
        this.zone = zone;
    }

    /** By when something was known: an instant, or the end of a business day; null where none is given. */
    public Instant moment(String parameter, String value) {
        return zone.moment(parameter, value, null);
    }

    public Instant of(String parameter, String value) {
        return zone.bound(parameter, value);
    }
}
