package io.clientele.valuation.told;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.clientele.kit.sweep.Sweep;

/** Tells indicators for as long as the service runs. */
@Singleton
class TellingSweep implements Sweep {

    private final TellIndicators tell;
    private final TellingSettings settings;

    TellingSweep(TellIndicators tell, TellingSettings settings) {
        this.tell = tell;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public Duration every() {
        return settings.every();
    }

    @Override
    public Duration round() {
        return tell.step() ? Duration.ZERO : settings.every();
    }
}
