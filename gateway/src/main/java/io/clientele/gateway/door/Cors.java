package io.clientele.gateway.door;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.CorsHandler;

import io.clientele.gateway.GatewaySettings;

/** Lets pages of the configured origins call the API from a browser, and of no others. */
@Singleton
class Cors {

    /** Before requests are passed on; a browser asks without a token whether it may. */
    private static final int ORDER = -7_000;

    private static final Set<String> REQUEST_HEADERS = Set.of(
            "Authorization",
            "Content-Type",
            "Accept-Language",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "X-Request-Id",
            "traceparent");

    private static final Set<String> ANSWER_HEADERS = Set.of(
            "ETag",
            "Location",
            "Retry-After",
            "Idempotency-Replayed",
            "X-Request-Id",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset");

    void register(@Observes Router router, GatewaySettings settings) {
        List<String> origins = settings.corsOrigins().orElse(List.of());
        if (origins.isEmpty()) {
            return;
        }
        CorsHandler handler = CorsHandler.create()
                .addOrigins(origins)
                .allowedMethods(
                        Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE))
                .allowedHeaders(REQUEST_HEADERS)
                .exposedHeaders(ANSWER_HEADERS)
                .maxAgeSeconds(3600);
        router.route().order(ORDER).handler(handler);
    }
}
