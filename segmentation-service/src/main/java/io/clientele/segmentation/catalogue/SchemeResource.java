package io.clientele.segmentation.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.kit.http.Caller;
import io.clientele.kit.security.Roles;
import io.clientele.segmentation.words.Choices;

@Path("/api/v1/schemes")
@Tag(name = "Schemes", description = "The rules by which customers are grouped, and the thresholds in force")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SchemeResource {

    private final Catalogue catalogue;
    private final Caller caller;

    SchemeResource(Catalogue catalogue, Caller caller) {
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listSchemes",
            summary = "List the schemes",
            description = "Every scheme with its rule in words, its classes and the cut in force. Labels come in the "
                    + "language of `Accept-Language` (en or zh). Errors: 401, 403.")
    @APIResponse(
            responseCode = "200",
            description = "All schemes",
            content = @Content(schema = @Schema(implementation = SchemeList.class)))
    public SchemeList list() {
        return catalogue.schemes(caller.language());
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getScheme",
            summary = "Read a scheme",
            description =
                    "The scheme's version, its rule in words, its classes, and the thresholds of the cut in force. "
                            + "Errors: 401, 403, 404 when there is no such scheme.")
    @APIResponse(
            responseCode = "200",
            description = "The scheme",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    public SchemeView get(
            @RestPath
                    @Parameter(
                            description = "Code of the scheme",
                            example = "VALUE_MATRIX",
                            schema = @Schema(maxLength = 60))
                    String code) {
        return catalogue.scheme(Choices.scheme(code), caller.language());
    }

    @GET
    @Path("/{code}/classes")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listSchemeClasses",
            summary = "List the classes of a scheme with their sizes",
            description =
                    "Best class first, `UNCLASSIFIED` (no purchase yet) last; `customers` counts the members now. "
                            + "Errors: 401, 403, 404 when there is no such scheme.")
    @APIResponse(
            responseCode = "200",
            description = "The classes",
            content = @Content(schema = @Schema(implementation = ClassList.class)))
    public ClassList classes(
            @RestPath
                    @Parameter(
                            description = "Code of the scheme",
                            example = "VALUE_MATRIX",
                            schema = @Schema(maxLength = 60))
                    String code) {
        return catalogue.classes(Choices.scheme(code), caller.language());
    }
}
