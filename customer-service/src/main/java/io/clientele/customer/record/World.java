package io.clientele.customer.record;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.customer.model.world.Circumstances;
import io.clientele.kit.time.Zone;

/** What the model's rules are told of the world outside. */
@Singleton
public class World {

    private final Clock clock;
    private final Zone zone;
    private final String baseCurrency;

    World(
            Clock clock,
            Zone zone,
            @ConfigProperty(name = "clientele.base-currency", defaultValue = "CNY") String baseCurrency) {
        this.clock = clock;
        this.zone = zone;
        this.baseCurrency = baseCurrency;
    }

    public Circumstances now() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Circumstances(now, zone.dateOf(now), baseCurrency);
    }
}
