package io.clientele.valuation.portfolio.bridge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.http.Caller;
import io.clientele.kit.security.Roles;

@Path("/api/v1/portfolio/bridge")
@Tag(name = "Portfolio")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BridgeAtOnceResource {

    private final Bridges bridges;
    private final Caller caller;

    BridgeAtOnceResource(Bridges bridges, Caller caller) {
        this.bridges = bridges;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getEquityBridge", summary = "Read why customer equity is another one", description = """
                    From the customer equity at one instant to that at another, as bars by cause that sum to the difference exactly, \
                    in the order merged, joined, left, policy, model, entries, time. Each end is of what was known then, by the policy, the \
                    models and the merges of then: a bridge begins with what the one before it has ended with. What it makes that customers \
                    were merged, or parted again, meanwhile is the bar `MERGED`; with `restated=true` both are of what is known now, which is what to ask for when history was \
                    imported later. Everyone is valued anew for the answer: a base that is larger than can be walked at once is \
                    asked for as a job, by `POST /portfolio/bridges`. A customer who cannot be valued holds up nobody else, and is named \
                    in `passedOver`.

                    Errors: 400 when a parameter cannot be read, 409 when there are too many customers to be answered at once, 422 \
                    when from is not before to.""")
    public BridgeView bridge(
            @RestQuery
                    @Parameter(
                            description =
                                    "The beginning; a date means the end of that business day. Default: a month before to",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 40),
                            example = "2025-12-31")
                    String from,
            @RestQuery
                    @Parameter(
                            description = "The end; a date means the end of that business day. Default: now",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 40),
                            example = "2026-01-31")
                    String to,
            @RestQuery
                    @Parameter(
                            description = "Both ends by what is known now",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
                            example = "true")
                    Boolean restated) {
        return bridges.between(new BridgeAsked(from, to, restated), caller.language());
    }
}
