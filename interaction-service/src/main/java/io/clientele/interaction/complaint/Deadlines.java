package io.clientele.interaction.complaint;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.model.Severity;

/** By when complaints are to be dealt with. */
@ApplicationScoped
class Deadlines {

    private final InteractionSettings.Complaint settings;

    Deadlines(InteractionSettings settings) {
        this.settings = settings.complaint();
    }

    Instant acknowledge(Instant from) {
        return from.plus(settings.acknowledgeWithin());
    }

    Instant resolve(Instant from, Severity severity) {
        return from.plus(within(severity == null ? Severity.MEDIUM : severity));
    }

    private Duration within(Severity severity) {
        return switch (severity) {
            case CRITICAL -> settings.resolveWithinCritical();
            case HIGH -> settings.resolveWithinHigh();
            case MEDIUM -> settings.resolveWithinMedium();
            case LOW -> settings.resolveWithinLow();
        };
    }
}
