package io.clientele.gateway.overview;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.gateway.overview.Overview.Missing;
import io.clientele.gateway.upstream.Answer;
import io.clientele.gateway.upstream.Headers;
import io.clientele.gateway.upstream.Parts;
import io.clientele.gateway.upstream.Unreached;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Problem;
import io.clientele.kit.http.Tags;
import io.clientele.kit.security.Roles;

/** Customer 360: all services are asked at once, with the caller's own token. */
@Path("/api/v1/customers/{id}/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suite", description = "The suite as a whole")
@RunOnVirtualThread
class OverviewResource {

    private static final int PERMANENT_REDIRECT = 308;

    private final Parts parts;
    private final ObjectMapper json;

    OverviewResource(Parts parts, ObjectMapper json) {
        this.parts = parts;
        this.json = json;
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
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @Context Request conditional,
            @Context RoutingContext request) {
        MultiMap headers = Headers.of(request);
        Map<Part, Future<Answer>> asked = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            asked.put(part, parts.ask(part.service(), part.uri(id), headers));
        }
        Map<Part, String> had = new EnumMap<>(Part.class);
        var missing = new ArrayList<Missing>();
        for (Part part : Part.values()) {
            Answer answer = answer(part, asked.get(part), missing);
            if (part == Part.CUSTOMER && answer != null && answer.status() == PERMANENT_REDIRECT) {
                return moved(answer);
            }
            if (part == Part.CUSTOMER && answer != null && settles(answer)) {
                return passed(answer);
            }
            take(part, answer, had, missing);
        }
        return Answers.ok(overview(had, missing), Tags.content(had, missing), conditional);
    }

    private static Overview overview(Map<Part, String> had, List<Missing> missing) {
        return new Overview(
                had.get(Part.CUSTOMER),
                had.get(Part.TIMELINE),
                had.get(Part.VALUATION),
                had.get(Part.SEGMENTS),
                had.get(Part.ACTIONS),
                missing);
    }

    private static Answer answer(Part part, Future<Answer> asked, List<Missing> missing) {
        try {
            return Parts.wait(asked);
        } catch (Unreached e) {
            missing.add(new Missing(part.label(), part.service().label(), e.problem()));
            return null;
        }
    }

    private void take(Part part, Answer answer, Map<Part, String> had, List<Missing> missing) {
        if (answer == null) {
            return;
        }
        if (answer.ok()) {
            had.put(part, answer.body().toString());
        } else {
            missing.add(new Missing(part.label(), part.service().label(), problem(answer)));
        }
    }

    /** What the customer's own service says of the customer or the caller holds for the whole: 401, 403, 404. */
    private static boolean settles(Answer customer) {
        return customer.status() >= 400 && customer.status() < 500;
    }

    /** The customer is merged: its survivor has the overview. */
    private static Response moved(Answer answer) {
        return Response.status(PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, URI.create(answer.location() + "/overview"))
                .build();
    }

    private Response passed(Answer answer) {
        return Response.status(answer.status())
                .type(Problem.MEDIA_TYPE)
                .entity(answer.body().getBytes())
                .build();
    }

    private Problem problem(Answer answer) {
        try {
            return json.readValue(answer.body().getBytes(), Problem.class);
        } catch (IOException e) {
            return Problem.of(answer.status(), "PART_REFUSED", "This part was refused without a reason.", List.of());
        }
    }
}
