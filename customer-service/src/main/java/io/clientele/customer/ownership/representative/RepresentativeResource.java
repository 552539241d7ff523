package io.clientele.customer.ownership.representative;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Tags;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.MANAGER;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/representatives")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ownership", description = "Who looks after which customer: review, assignment, first contact, transfer")
class RepresentativeResource {

    private static final String ID = "^[A-Za-z0-9._@-]{1,100}$";

    private final Representatives representatives;

    RepresentativeResource(Representatives representatives) {
        this.representatives = representatives;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listRepresentatives",
            summary = "List the representatives",
            description =
                    "By id, each with the number of customers that name it as their owner. Those who are not active"
                            + " should have none; customers of theirs are handed over by POST /ownership-transfers.")
    @APIResponse(
            responseCode = "200",
            description = "A page of representatives",
            content = @Content(schema = @Schema(implementation = RepresentativePage.class)))
    public Page<RepresentativeView> list(
            @RestQuery
                    @Parameter(
                            description = "true for those who take customers, false for the others",
                            example = "false")
                    Boolean active,
            @BeanParam @Valid PageRequest page) {
        return representatives.page(active, page);
    }

    @GET
    @Path("/{representativeId}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getRepresentative",
            summary = "Read a representative",
            description = "With its load. 404 when there is no such representative.")
    @APIResponse(
            responseCode = "200",
            description = "The representative",
            content = @Content(schema = @Schema(implementation = RepresentativeView.class)))
    public Response get(
            @RestPath @Pattern(regexp = ID) @Parameter(description = "The representative's id", example = "rep-7")
                    String representativeId,
            @Context Request request) {
        var one = representatives.get(representativeId);
        return Answers.ok(one, Tags.version(one.version(), one.customers()), request);
    }

    @PUT
    @Path("/{representativeId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(MANAGER)
    @Operation(operationId = "putRepresentative", summary = "Add or replace a representative", description = """
                    A new one needs no If-Match. One that is there needs it: 428 without, 412 when it has been replaced since. One that is not active gets \
                    no more customers and keeps those it has; POST /ownership-transfers hands them over.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RepresentativeBody.class),
                            examples = @ExampleObject(name = "rep", value = "{\"name\":\"Li Wei\",\"capacity\":120}")))
    @APIResponse(
            responseCode = "200",
            description = "Replaced; with its new ETag",
            content = @Content(schema = @Schema(implementation = RepresentativeView.class)))
    @APIResponse(responseCode = "428", description = "It is there already, and If-Match is missing")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = RepresentativeView.class)))
    public Response put(
            @RestPath @Pattern(regexp = ID) @Parameter(description = "The representative's id", example = "rep-7")
                    String representativeId,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of what is replaced; not needed for a new one",
                            schema = @Schema(maxLength = 1000))
                    String ifMatch,
            RepresentativeBody body) {
        var put = representatives.put(representativeId, ifMatch, body);
        var tag = Tags.version(put.view().version(), put.view().customers());
        return put.created()
                ? Answers.created("/api/v1/representatives/" + representativeId, put.view(), tag)
                : Answers.ok(put.view(), tag);
    }

    /** How a page is documented. */
    @Schema(name = "RepresentativePage", description = "A page of representatives")
    record RepresentativePage(
            @Schema(required = true, description = "The representatives", maxItems = 500)
            List<RepresentativeView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of representatives; present with count=true", minimum = "0")
            Long total) {}
}
