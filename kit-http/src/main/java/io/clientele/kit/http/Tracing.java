package io.clientele.kit.http;

import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Spans are recorded only where there is a collector; trace identities travel with or without one. */
class Tracing {

    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "clientele.otlp.url") Optional<String> collector) {
        return collector.isPresent() ? Sampler.parentBased(Sampler.alwaysOn()) : Sampler.alwaysOff();
    }
}
