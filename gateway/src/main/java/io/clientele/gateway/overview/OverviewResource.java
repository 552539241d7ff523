package io.clientele.gateway.overview;

import java.net.URI;
import java.util.EnumMap;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.gateway.upstream.Headers;
import io.clientele.kit.security.Roles;

/** Customer 360: all services are asked at once, with the caller's own token. */
@Path("/api/v1/customers/{id}/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suite", description = "The suite as a whole")
@RunOnVirtualThread
class OverviewResource {

    private final Gathering gathering;

    OverviewResource(Gathering gathering) {
        this.gathering = gathering;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getCustomerOverview",
            summary = "Read everything about a customer",
            description =
                    "The record, the head of the journal, the value, the segments and the next actions in one"
                            + " call. A part whose service is down or has nothing yet is absent and named under unavailable"
                            + " with its problem; the rest is answered. 404 when there is no such customer; 308 to the survivor when it is merged.")
    @APIResponse(
            responseCode = "200",
            description = "What could be had",
            content = @Content(schema = @Schema(implementation = Overview.class)))
    public Response get(
            @RestPath @Parameter(description = "The customer's id") UUID id, @Context RoutingContext request) {
        var parts = gathering.with(Headers.of(request));
        for (var part : Part.values()) {
            parts.ask(part.label(), part.service(), part.uri(id));
        }
        return parts.refusal(Part.CUSTOMER.label())
                .or(() -> parts.moved(Part.CUSTOMER.label(), to -> URI.create(to + "/overview")))
                .orElseGet(() -> overview(parts));
    }

    private static Response overview(Gathering.Gathered parts) {
        var had = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) {
            had.put(part, parts.text(part.label()));
        }
        var missing = parts.missing();
        var overview = new Overview(
                had.get(Part.CUSTOMER),
                had.get(Part.TIMELINE),
                had.get(Part.VALUATION),
                had.get(Part.SEGMENTS),
                had.get(Part.ACTIONS),
                missing);
        return Response.ok(overview).build();
    }
}
