package io.clientele.segmentation.action;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.security.Roles;
import io.clientele.segmentation.words.Choices;

@Path("/api/v1/actions")
@Tag(name = "Actions", description = "What to do about customers, proposed by the playbook and decided by people")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ActionResource {

    private final Actions actions;
    private final Caller caller;

    ActionResource(Actions actions, Caller caller) {
        this.actions = actions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listActions",
            summary = "List actions",
            description = "Newest first. Several values of one filter mean or, several filters mean and. "
                    + "Errors: 400 for a parameter or cursor that cannot be used, 401, 403.")
    public Page<ActionView> list(
            @RestQuery @Parameter(description = "Only of these customers, and of whoever answers for a merged one")
                    List<UUID> customerId,
            @RestQuery @Parameter(description = "Only in these states", example = "PROPOSED") List<ActionStatus> status,
            @RestQuery @Parameter(description = "Only these things to do", example = "KEEP_AND_DEEPEN")
                    List<String> code,
            @RestQuery @Parameter(description = "Only of these schemes", example = "VALUE_MATRIX") List<String> scheme,
            @RestQuery("class") @Parameter(name = "class", description = "Only of these classes", example = "PLATINUM")
                    List<String> classCode,
            @BeanParam PageRequest page) {
        var filter = new ActionFilter(
                customerId, status, Choices.plays(code), Choices.schemes(scheme), Choices.classes(classCode));
        return actions.list(filter, page, caller.language());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getAction",
            summary = "Read an action",
            description =
                    "One action with the rule that led to it. Errors: 401, 403, 404 when there is no such action.")
    @APIResponse(
            responseCode = "200",
            description = "The action",
            content = @Content(schema = @Schema(implementation = ActionView.class)))
    public Response get(@RestPath @Parameter(description = "Identity of the action") UUID id, Request request) {
        var action = actions.get(id, caller.language());
        return Answers.ok(action, Tags.version(action.version(), caller.language()), request);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.AGENT)
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeAction",
            summary = "Accept, finish or dismiss an action",
            description =
                    "A proposed action can be accepted, done or dismissed; an accepted one done or dismissed; nothing "
                            + "follows on done, dismissed and withdrawn. Needs `If-Match` with the action's ETag. "
                            + "Errors: 400 when the body cannot be understood, 401, 403 without the role agent, 404, "
                            + "409 `ILLEGAL_TRANSITION`, 412 when the action has changed since, 422, 428 without `If-Match`.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ChangeAction.class),
                            examples = @ExampleObject(name = "Accept", value = "{\"status\":\"ACCEPTED\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The action as it is now",
            content = @Content(schema = @Schema(implementation = ActionView.class)))
    @APIResponse(responseCode = "409", description = "The action cannot become that any more")
    public Response change(
            @RestPath @Parameter(description = "Identity of the action") UUID id,
            @RestHeader("If-Match") @Parameter(description = "ETag of the action that the change was made from")
                    String ifMatch,
            JsonNode patch) {
        var action = actions.change(id, ifMatch, patch, caller.language());
        return Answers.ok(action, Tags.version(action.version(), caller.language()));
    }
}
