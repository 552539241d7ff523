package io.clientele.interaction.points;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** As of when a ledger is read. */
public class AsOf {

    @RestQuery
    @Parameter(
            description =
                    "By what had been booked by then; a date means the end of that business day. A moment to come: what will be left if nothing moves until then. Default: now",
            example = "2026-01-31T09:30:00Z")
    @Size(max = 40)
    public String asOf;
}
