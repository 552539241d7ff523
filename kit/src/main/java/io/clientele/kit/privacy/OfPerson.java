package io.clientele.kit.privacy;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Of whom one service is asked. */
public class OfPerson {

    @RestQuery
    @Parameter(description = "The service to ask; needed at the gateway", example = "interaction-service")
    public String service;

    @RestQuery
    @NotNull
    @Parameter(required = true, description = "The customer", example = "0198c0de-7a11-7000-8000-000000000001")
    public UUID customerId;
}
