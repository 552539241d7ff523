package io.clientele.gateway.overview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.gateway.Service;
import io.clientele.gateway.upstream.Headers;
import io.clientele.kit.access.AccessView;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.security.Roles;

/** Who looked at a customer: each service keeps its own reads, and their ids grow with time, so that they fall into one order. */
@Path("/api/v1/customers/{id}/accesses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Erasure with proof, subject access, and who looked")
@RunOnVirtualThread
class AccessesResource {

    private static final String CUSTOMER = "customer";

    private final Gathering gathering;
    private final Cursors cursors;
    private final ObjectMapper json;

    AccessesResource(Gathering gathering, Cursors cursors, ObjectMapper json) {
        this.gathering = gathering;
        this.cursors = cursors;
        this.json = json;
    }

    @GET
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "listAccesses", summary = "List who looked at a customer", description = """
                    The newest first, of all services together: who, in which role, when, by which operation; a list or search that showed the customer is \
                    one access. Written twice a second, so that the last ones may be missing for a moment. Kept for clientele.privacy.accesses-kept-for. \
                    A service that is down is named under unavailable, and the rest is answered. 404 when there is no such customer; 308 to the survivor \
                    when it is merged.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of accesses",
            content = @Content(schema = @Schema(implementation = AccessesPage.class)))
    public Response list(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @BeanParam @Valid PageRequest page,
            @Context RoutingContext request) {
        var before = cursors.open(page.cursor(), "accesses", id).map(at -> "&before=" + at.getFirst());
        var parts = gathering.with(Headers.of(request));
        parts.ask(CUSTOMER, Service.CUSTOMER, "/api/v1/customers/" + id + "?fields=id");
        for (var service : Service.values()) {
            parts.ask(
                    service.label(),
                    service,
                    "/api/v1/accesses?customerId=" + id + "&limit=" + page.limit() + before.orElse("")
                            + (page.counted() ? "&count=true" : ""));
        }
        return parts.refusal(CUSTOMER)
                .or(() -> parts.moved(CUSTOMER, to -> moved(to, request)))
                .orElseGet(() -> Response.ok(page(id, page, parts)).build());
    }

    private AccessesPage page(UUID id, PageRequest page, Gathering.Gathered parts) {
        var found = new ArrayList<AccessView>();
        boolean more = false;
        long total = 0;
        for (var service : Service.values()) {
            var answer = tree(parts.text(service.label()));
            answer.path("items").forEach(item -> found.add(json.convertValue(item, AccessView.class)));
            more |= answer.has("nextCursor");
            total += answer.path("total").asLong();
        }
        found.sort(Comparator.comparing((AccessView access) -> access.id().toString())
                .reversed());
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        more |= shown.size() < found.size();
        var next = more && !shown.isEmpty()
                ? cursors.seal(List.of(shown.getLast().id().toString()), "accesses", id)
                : null;
        var missing = parts.missing();
        return new AccessesPage(
                List.copyOf(shown), next, page.counted() && missing.isEmpty() ? (Long) total : null, missing);
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? json.createObjectNode() : json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The customer is merged: its survivor has been looked at. */
    private static URI moved(URI survivor, RoutingContext request) {
        var query = request.request().query();
        return URI.create(survivor.getPath() + "/accesses" + (query == null ? "" : "?" + query));
    }
}
