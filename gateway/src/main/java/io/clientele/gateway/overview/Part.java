package io.clientele.gateway.overview;

import java.util.Locale;
import java.util.UUID;

import io.clientele.gateway.Service;

/** The parts of an overview and where each comes from. */
enum Part {
    CUSTOMER(Service.CUSTOMER, "/api/v1/customers/%s"),
    TIMELINE(Service.INTERACTION, "/api/v1/customers/%s/timeline?limit=10"),
    VALUATION(Service.VALUATION, "/api/v1/customers/%s/valuation"),
    SEGMENTS(Service.SEGMENTATION, "/api/v1/customers/%s/segments"),
    ACTIONS(Service.SEGMENTATION, "/api/v1/actions?customerId=%s&limit=10");

    private final Service service;
    private final String template;

    Part(Service service, String template) {
        this.service = service;
        this.template = template;
    }

    Service service() {
        return service;
    }

    String uri(UUID customer) {
        return template.formatted(customer);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
