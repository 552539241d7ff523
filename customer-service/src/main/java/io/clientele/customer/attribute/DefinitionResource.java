package io.clientele.customer.attribute;

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
import jakarta.ws.rs.core.EntityTag;
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
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.ADMIN;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/attribute-definitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attributes", description = "Properties that the company adds to customers by itself")
class DefinitionResource {

    private static final String NAME = "^[a-z][A-Za-z0-9]{0,49}$";

    private final Definitions definitions;
    private final Caller caller;

    DefinitionResource(Definitions definitions, Caller caller) {
        this.definitions = definitions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listAttributeDefinitions",
            summary = "List the attributes that customers can have",
            description = "By name: what this deployment knows beside the properties that every customer has.")
    @APIResponse(
            responseCode = "200",
            description = "A page of attributes",
            content = @Content(schema = @Schema(implementation = DefinitionPage.class)))
    public Page<DefinitionView> list(@BeanParam @Valid PageRequest page) {
        return definitions.page(page).map(one -> DefinitionView.of(one, caller.language()));
    }

    @GET
    @Path("/{name}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getAttributeDefinition",
            summary = "Read an attribute",
            description = "404 when there is no such attribute.")
    @APIResponse(
            responseCode = "200",
            description = "The attribute",
            content = @Content(schema = @Schema(implementation = DefinitionView.class)))
    public Response get(
            @RestPath @Pattern(regexp = NAME) @Parameter(description = "Its name", example = "fleetSize") String name,
            @Context Request request) {
        var one = definitions.get(name);
        return Answers.ok(DefinitionView.of(one, caller.language()), tag(one), request);
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADMIN)
    @Operation(operationId = "putAttributeDefinition", summary = "Declare or change an attribute", description = """
                    From then on customers can have it, under attributes; it is validated, and the list of customers filters by it. A new one needs no \
                    If-Match; one that is there does: 428 without, 412 when it has been changed since. The type stays. Values that are there already stay \
                    until they are changed, whatever is declared. 409 when there are 500 attributes; 422 when choices or bounds do not fit the type.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DefinitionBody.class),
                            examples = @ExampleObject(name = "choice", value = """
                                            {"type":"CHOICE","labelEn":"Fleet size","labelZh":"车队规模","kinds":["COMPANY"],"choices":["SMALL","LARGE"]}""")))
    @APIResponse(
            responseCode = "200",
            description = "Changed; with its new ETag",
            content = @Content(schema = @Schema(implementation = DefinitionView.class)))
    @APIResponse(responseCode = "428", description = "It is there already, and If-Match is missing")
    @APIResponse(
            responseCode = "201",
            description = "Declared",
            content = @Content(schema = @Schema(implementation = DefinitionView.class)))
    public Response put(
            @RestPath @Pattern(regexp = NAME) @Parameter(description = "Its name", example = "fleetSize") String name,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of what is replaced; not needed for a new one",
                            schema = @Schema(maxLength = 1000))
                    String ifMatch,
            DefinitionBody body) {
        var put = definitions.put(name, ifMatch, body);
        var view = DefinitionView.of(put.definition(), caller.language());
        return put.created()
                ? Answers.created("/api/v1/attribute-definitions/" + name, view, tag(put.definition()))
                : Answers.ok(view, tag(put.definition()));
    }

    private EntityTag tag(Definition one) {
        return Tags.version(one.version(), caller.language());
    }

    /** How a page is documented. */
    @Schema(name = "AttributeDefinitionPage", description = "A page of attributes")
    record DefinitionPage(
            @Schema(required = true, description = "The attributes", maxItems = 500)
            List<DefinitionView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of attributes; present with count=true", minimum = "0")
            Long total) {}
}
