package io.clientele.segmentation.membership;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.security.Roles;
import io.clientele.segmentation.words.Choices;

@Path("/api/v1/segments")
@Tag(name = "Segments", description = "Which class every customer is in, since when and why")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SegmentResource {

    private final Segments segments;
    private final Caller caller;

    SegmentResource(Segments segments, Caller caller) {
        this.segments = segments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listSegments",
            summary = "List the segments with their sizes",
            description = "Every class of every scheme as a group of customers. Several values of one filter mean or. "
                    + "Errors: 400 for a parameter or cursor that cannot be used, 401, 403.")
    public Page<SegmentView> list(
            @RestQuery @Parameter(description = "Only these schemes", example = "VALUE_MATRIX") List<String> scheme,
            @RestQuery("class") @Parameter(name = "class", description = "Only these classes", example = "PLATINUM")
                    List<String> classCode,
            @BeanParam PageRequest page) {
        return segments.list(Choices.schemes(scheme), Choices.classes(classCode), page, caller.language());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getSegment",
            summary = "Read a segment",
            description = "A class of a scheme as a group of customers, with its size. "
                    + "Errors: 401, 403, 404 when there is no such segment.")
    @APIResponse(
            responseCode = "200",
            description = "The segment",
            content = @Content(schema = @Schema(implementation = SegmentView.class)))
    public SegmentView get(
            @RestPath
                    @Parameter(
                            description = "Scheme and class",
                            example = "VALUE_MATRIX.PLATINUM",
                            schema = @Schema(maxLength = 121))
                    String id) {
        return segments.get(id, caller.language());
    }

    @GET
    @Path("/{id}/members")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listSegmentMembers",
            summary = "List the customers of a segment",
            description =
                    "In the order of their ids, with when and why each entered. A customer that moves while someone "
                            + "pages may be missed. Errors: 400 for a parameter or cursor that cannot be used, 401, 403, "
                            + "404 when there is no such segment.")
    public Page<MemberView> members(
            @RestPath
                    @Parameter(
                            description = "Scheme and class",
                            example = "VALUE_MATRIX.PLATINUM",
                            schema = @Schema(maxLength = 121))
                    String id,
            @BeanParam PageRequest page) {
        return segments.members(id, page);
    }
}
