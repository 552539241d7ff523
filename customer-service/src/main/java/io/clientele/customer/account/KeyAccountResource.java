package io.clientele.customer.account;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.customer.history.VersionView;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Tags;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.time.Zone;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.SYSTEM;

@Path("/api/v1/customers/{id}/key-account-file")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Key accounts",
        description = "SWOT, plan and organisation of a key account, and dated facts about it; not for viewers")
class KeyAccountResource {

    private final KeyAccounts files;
    private final IdempotentPosts posts;
    private final Zone zone;

    KeyAccountResource(KeyAccounts files, IdempotentPosts posts, Zone zone) {
        this.files = files;
        this.posts = posts;
        this.zone = zone;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(AGENT)
    @Operation(
            operationId = "openKeyAccountFile",
            summary = "Open the key-account file of a customer",
            description = """
                    404 when there is no such customer; 409 when it has a file already; 422 when a plan ends before it begins, a step was done in the \
                    future, or the revenue aimed at is below zero.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KeyAccountBody.class),
                            examples = @ExampleObject(name = "first look", value = """
                                            {"strengths":["Own foundry"],"threats":["Import duties"],\
                                            "plan":{"goal":"Become its first supplier","from":"2026-01-01","until":"2026-12-31"}}""")))
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = KeyAccountView.class)))
    @APIResponse(responseCode = "409", description = "The customer has a file already")
    public Response open(@RestPath @Parameter(description = "The customer's id") UUID id, KeyAccountBody body) {
        return posts.answer(body, () -> {
            var view = KeyAccountView.of(files.open(id, body));
            return Answers.created("/api/v1/customers/" + id + "/key-account-file", view, Tags.version(view.version()));
        });
    }

    @GET
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(
            operationId = "getKeyAccountFile",
            summary = "Read the key-account file of a customer",
            description =
                    "asOf answers what it said then, by its history, and of merged customers as long as their merge"
                            + " stood; also where the customer was merged later. 404 when the customer has none, or had none then.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(implementation = KeyAccountView.class)))
    public Response get(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestQuery
                    @Parameter(
                            description = "As the file was then: an instant, or a date for the end of that day",
                            schema = @Schema(maxLength = 40, examples = "2026-01-31"))
                    String asOf,
            @Context Request request) {
        var view = KeyAccountView.of(files.get(id, zone.moment("asOf", asOf, null)));
        return Answers.ok(view, Tags.version(view.version()), request);
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(AGENT)
    @Operation(
            operationId = "changeKeyAccountFile",
            summary = "Change the key-account file of a customer",
            description = """
                    A JSON merge patch (RFC 7396): what is given replaces, null removes, lists are replaced as a whole. 428 without If-Match, 412 when \
                    the file has been changed since. A patch that changes nothing makes no new version. 404 when the customer has no file.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "patch", value = "{\"threats\":null}")))
    @APIResponse(
            responseCode = "200",
            description = "The file as it is now, with its new ETag",
            content = @Content(schema = @Schema(implementation = KeyAccountView.class)))
    public Response change(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of what the change was made from",
                            schema = @Schema(maxLength = 1000))
                    String ifMatch,
            JsonNode patch) {
        var view = KeyAccountView.of(files.change(id, ifMatch, patch));
        return Answers.ok(view, Tags.version(view.version()));
    }

    @DELETE
    @RolesAllowed(AGENT)
    @Operation(
            operationId = "closeKeyAccountFile",
            summary = "Delete the key-account file of a customer",
            description =
                    "The file and its history are gone. Answers 204 also when there is none; 404 when there is no such customer.")
    @APIResponse(responseCode = "204", description = "Gone")
    public Response close(@RestPath @Parameter(description = "The customer's id") UUID id) {
        files.close(id);
        return Answers.noContent();
    }

    @GET
    @Path("/history")
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(
            operationId = "listKeyAccountFileVersions",
            summary = "List the versions of a key-account file",
            description = "The newest first: version, who, when, and what changed. 404 when the customer has no file.")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content = @Content(schema = @Schema(implementation = VersionView.VersionPage.class)))
    public Page<VersionView> history(
            @RestPath @Parameter(description = "The customer's id") UUID id, @BeanParam @Valid PageRequest page) {
        return files.history(id, page)
                .map(row -> new VersionView(
                        row.version(),
                        row.changedAt(),
                        row.changedBy(),
                        VersionView.changes(row.changes(), name -> false)));
    }
}
