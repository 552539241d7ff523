package io.clientele.gateway.overview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.gateway.Service;
import io.clientele.gateway.upstream.Headers;
import io.clientele.kit.security.Roles;

/** The sheet for whoever takes over from a representative, put together with the caller's own token. */
@Path("/api/v1/representatives/{representativeId}/hand-over-sheet")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suite", description = "The suite as a whole")
@RunOnVirtualThread
class HandOverResource {

    /** Their ids must fit into one address. */
    private static final int MOST = 50;

    private static final String PROMISES = "/api/v1/promises?limit=500&state=OPEN";

    /** One that is resolved is still open: whether the customer is content has not been asked. */
    private static final String COMPLAINTS =
            "/api/v1/complaints?limit=500&state=OPEN&state=ACKNOWLEDGED&state=IN_PROGRESS&state=RESOLVED&state=REOPENED";

    private static final String ACTIONS = "/api/v1/actions?limit=500&status=PROPOSED&status=ACCEPTED";

    private static final String COMMITMENTS = "/api/v1/commitments?";

    private static final String REQUESTS = "/api/v1/ownership-requests?limit=500&state=IN_REVIEW";

    private final Gathering gathering;

    HandOverResource(Gathering gathering) {
        this.gathering = gathering;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getHandOverSheet",
            summary = "Read everything that is open for a representative",
            description =
                    "The customers, page by page, with the promises and complaints of theirs that are open, contracts that run, invoices that are not"
                            + " paid, requests for an owner that are in review and the actions proposed or accepted; and, of all customers, the first contacts that are due, those to verify again, and the promises and"
                            + " complaints that the representative has in hand, also of customers of others. Each part lists 500 at most; its own"
                            + " list has the rest. A part whose service is down is absent and named under unavailable with its problem; the rest"
                            + " is answered. 400 for a cursor that is not ours. Nobody of that id, or no customers: its lists are empty.")
    @APIResponse(
            responseCode = "200",
            description = "What could be had",
            content = @Content(schema = @Schema(implementation = HandOverSheet.class)))
    public Response get(
            @RestPath @Size(min = 1, max = 100) @Parameter(description = "The representative's id", example = "rep-7")
                    String representativeId,
            @RestQuery @Min(1) @Max(MOST) @Parameter(description = "How many customers at most; 50 when not given")
                    Integer limit,
            @RestQuery @Size(max = 2000) @Parameter(description = "nextCursor of the page before") String cursor,
            @Context RoutingContext request) {
        var owner = encoded(representativeId);
        var parts = gathering.with(Headers.of(request));
        var page = "limit=" + (limit == null ? MOST : limit) + (cursor == null ? "" : "&cursor=" + encoded(cursor));
        parts.ask("customers", Service.CUSTOMER, "/api/v1/customers?count=true&ownerId=" + owner + "&" + page);
        parts.ask("representative", Service.CUSTOMER, "/api/v1/representatives/" + owner);
        parts.ask("dueContacts", Service.CUSTOMER, "/api/v1/due-contacts?limit=500&ownerId=" + owner);
        parts.ask("verificationTasks", Service.CUSTOMER, "/api/v1/verification-tasks?limit=500&ownerId=" + owner);
        parts.ask("promisesMade", Service.INTERACTION, PROMISES + "&representative=" + owner);
        parts.ask("complaintsInHand", Service.INTERACTION, COMPLAINTS + "&representative=" + owner);
        var refusal = parts.refusal("customers");
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var customers = parts.tree("customers");
        var ids = new ArrayList<String>();
        customers.path("items").forEach(one -> ids.add(one.path("id").asText()));
        if (ids.isEmpty() && !customers.isMissingNode()) {
            parts.none("promises", "complaints", "commitments", "requests", "actions");
        } else if (!ids.isEmpty()) {
            parts.ask("promises", Service.INTERACTION, PROMISES + of(ids));
            parts.ask("complaints", Service.INTERACTION, COMPLAINTS + of(ids));
            parts.ask("commitments", Service.INTERACTION, COMMITMENTS + of(ids).substring(1));
            parts.ask("requests", Service.CUSTOMER, REQUESTS + of(ids));
            parts.ask("actions", Service.SEGMENTATION, ACTIONS + of(ids));
        }
        return Response.ok(sheet(parts, customers.path("nextCursor").asText(null)))
                .build();
    }

    private static HandOverSheet sheet(Gathering.Gathered parts, String nextCursor) {
        return new HandOverSheet(
                parts.optional("representative"),
                parts.text("customers"),
                parts.text("promises"),
                parts.text("promisesMade"),
                parts.text("complaints"),
                parts.text("complaintsInHand"),
                parts.text("actions"),
                parts.text("requests"),
                parts.text("commitments"),
                parts.text("dueContacts"),
                parts.text("verificationTasks"),
                parts.missing(),
                nextCursor);
    }

    private static String of(List<String> customers) {
        return "&customerId=" + String.join("&customerId=", customers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
