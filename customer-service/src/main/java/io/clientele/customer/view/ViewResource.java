package io.clientele.customer.view;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

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

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Tags;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/views")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Saved views", description = "Filters of customers that people keep and share")
class ViewResource {

    private static final String PATH = "/api/v1/views/";
    private static final String EXAMPLE =
            "{\"name\":\"Large customers in the east\",\"filter\":{\"region\":[\"East\"],\"employeesFrom\":[\"250\"]},\"shared\":true}";

    private final SavedViews views;
    private final IdempotentPosts posts;

    ViewResource(SavedViews views, IdempotentPosts posts) {
        this.views = views;
        this.posts = posts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "saveView",
            summary = "Keep a filter",
            description =
                    "It belongs to whoever keeps it; shared, everybody may use it: GET /customers?view={id}. 400 for a parameter that the list"
                            + " does not know, naming the nearest one, or a value that cannot be read.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ViewBody.class),
                            examples = @ExampleObject(name = "view", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Kept; Location and ETag are those of the view",
            content = @Content(schema = @Schema(implementation = ViewView.class)))
    public Response save(ViewBody body) {
        return posts.answer(body, () -> {
            var one = views.add(body);
            return Answers.created(PATH + one.id(), views.shown(one), Tags.version(one.version()));
        });
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listViews",
            summary = "List kept filters",
            description = "One's own and those that are shared, the oldest first. 400 for a cursor that is not ours.")
    @APIResponse(
            responseCode = "200",
            description = "A page of views",
            content = @Content(schema = @Schema(implementation = ViewView.ViewPage.class)))
    public Page<ViewView> list(@BeanParam @Valid PageRequest page) {
        return views.page(page).map(views::shown);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getView",
            summary = "Read a kept filter",
            description = "404 when there is none of that id that is one's own or shared.")
    @APIResponse(
            responseCode = "200",
            description = "The view",
            content = @Content(schema = @Schema(implementation = ViewView.class)))
    public Response get(@RestPath @Parameter(description = "The view's id") UUID id, @Context Request request) {
        var one = views.get(id);
        return Answers.ok(views.shown(one), Tags.version(one.version()), request);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "replaceView",
            summary = "Replace a kept filter",
            description =
                    "Its owner may. 428 without If-Match, 412 when it has changed since; 400 for a parameter that the list does not know; 404 when"
                            + " there is none.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ViewBody.class),
                            examples = @ExampleObject(name = "view", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The view as it is now, with its new ETag",
            content = @Content(schema = @Schema(implementation = ViewView.class)))
    public Response replace(
            @RestPath @Parameter(description = "The view's id") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of what the change was made from",
                            required = true,
                            schema = @Schema(maxLength = 1000))
                    String ifMatch,
            ViewBody body) {
        var one = views.replace(id, ifMatch, body);
        return Answers.ok(views.shown(one), Tags.version(one.version()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "removeView",
            summary = "Remove a kept filter",
            description = "Its owner may; one that is not there is removed already.")
    @APIResponse(responseCode = "204", description = "There is none any more")
    public Response remove(@RestPath @Parameter(description = "The view's id") UUID id) {
        views.remove(id);
        return Answers.noContent();
    }
}
