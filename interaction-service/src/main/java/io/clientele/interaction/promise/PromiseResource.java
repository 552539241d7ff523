package io.clientele.interaction.promise;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.interaction.recording.Entering;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.SYSTEM;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/promises")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Promises", description = "What we promised, by when, to whom; kept or broken")
class PromiseResource {

    private static final String EXAMPLE = "0198c0de-7a11-7000-8000-000000000009";

    private final Promises promises;
    private final Entering entering;
    private final Caller caller;
    private final Clock clock;

    PromiseResource(Promises promises, Entering entering, Caller caller, Clock clock) {
        this.promises = promises;
        this.entering = entering;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "listPromises", summary = "List promises", description = """
                    First due first; overdue=true lists those that are open after they were due. A promise is made by an entry of kind PROMISE (POST \
                    /interactions), and gone when that entry is voided. Viewers get what was promised, and to whom, left out. 400 for a parameter that is not known, a value that cannot \
                    be read, or a cursor that belongs to other filters.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of promises",
            content = @Content(schema = @Schema(implementation = PromisePage.class)))
    public Page<PromiseView> list(@BeanParam @Valid PromiseFilter filter, @BeanParam @Valid PageRequest page) {
        return promises.page(filter, page).map(this::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getPromise",
            summary = "Read a promise",
            description = "What became of it. 404 PROMISE_NOT_FOUND when there is none, or when it was voided.")
    @APIResponse(
            responseCode = "200",
            description = "The promise",
            content = @Content(schema = @Schema(implementation = PromiseView.class)))
    public Response get(
            @RestPath
                    @Parameter(
                            description = "The entry by which it was made, or any that took its place",
                            example = EXAMPLE)
                    UUID id,
            @Context Request request) {
        var view = view(promises.promise(id));
        return Answers.ok(view, Tags.content(view), request);
    }

    @POST
    @Path("/{id}/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(operationId = "settlePromise", summary = "Keep or break a promise", description = """
                    Records an entry of kind PROMISE_SETTLED about this promise. 409 ALREADY_SETTLED when it was kept or broken before: correct that entry, or void it, which opens the promise again. With an externalReference the \
                    call can be repeated: 200 with the promise; 409 REFERENCE_TAKEN for another body. 404 when there is no such promise, 422 with every fault.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SettlePromise.class),
                            examples = @ExampleObject(name = "kept", value = """
                                    {"kept":true,"occurredAt":"2026-02-06T15:00:00Z","summary":"Handed over on the visit"}""")))
    @APIResponse(
            responseCode = "201",
            description = "The promise",
            content = @Content(schema = @Schema(implementation = PromiseView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same was posted before: the promise",
            content = @Content(schema = @Schema(implementation = PromiseView.class)))
    public Response settle(
            @RestPath
                    @Parameter(
                            description = "The entry by which it was made, or any that took its place",
                            example = EXAMPLE)
                    UUID id,
            JsonNode body) {
        var was = promises.promise(id);
        var known = Map.of(
                "kind", "PROMISE_SETTLED",
                "customerId", entering.cameWith(id).orElse(was.customerId()).toString(),
                "about", id.toString());
        return entering.enter(body, SettlePromise.class, known, entered -> answer(id, entered.repeated()));
    }

    private Response answer(UUID id, boolean repeated) {
        var view = view(promises.promise(id));
        var path = "/api/v1/promises/" + view.id();
        if (!repeated) {
            return Answers.created(path, view, Tags.content(view));
        }
        var answer = Answers.ok(view, Tags.content(view));
        answer.getHeaders().putSingle(HttpHeaders.LOCATION, path);
        return answer;
    }

    private PromiseView view(Pledged promise) {
        return PromiseView.of(promise, caller.seesPersonalData(), clock.instant(), caller.language());
    }
}
