package io.clientele.gateway.subject;

import java.util.UUID;

import io.clientele.gateway.Service;

/** The parts of a subject-access file and where each comes from. */
enum FilePart {
    RECORD(Service.CUSTOMER, "record"),
    JOURNAL(Service.INTERACTION, "journal"),
    VALUES(Service.VALUATION, "values"),
    SEGMENTS(Service.SEGMENTATION, "segments");

    private final Service service;
    private final String label;

    FilePart(Service service, String label) {
        this.service = service;
        this.label = label;
    }

    Service service() {
        return service;
    }

    String label() {
        return label;
    }

    String uri(UUID customer) {
        return "/api/v1/personal-data?customerId=" + customer;
    }
}
