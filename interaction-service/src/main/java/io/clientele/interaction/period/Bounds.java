package io.clientele.interaction.period;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.time.Zone;

/** Reads the bounds of half-open ranges: an instant, or the beginning of a business day. */
@ApplicationScoped
public class Bounds {

    private final Zone zone;

    Bounds(Zone zone) {
        this.zone = zone;
    }

    public Instant of(String parameter, String value) {
        return zone.bound(parameter, value);
    }
}
