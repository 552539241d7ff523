package io.clientele.segmentation.membership;

import java.util.List;
import java.util.UUID;

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

@Path("/api/v1/customers/{id}/segments")
@Tag(name = "Segments", description = "Which class every customer is in, since when and why")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CustomerSegmentsResource {

    private final CustomerSegments segments;
    private final Caller caller;

    CustomerSegmentsResource(CustomerSegments segments, Caller caller) {
        this.segments = segments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getCustomerSegments",
            summary = "Read the classes of a customer",
            description =
                    "One class per scheme, with the figures that put the customer there and the rule in words. "
                            + "Errors: 401, 403, 404 when the customer is not known here (it is moments after its record was made).")
    @APIResponse(
            responseCode = "200",
            description = "The classes",
            content = @Content(schema = @Schema(implementation = CustomerSegmentsView.class)))
    public CustomerSegmentsView get(
            @RestPath
                    @Parameter(
                            description = "Identity of the customer",
                            example = "0198c0de-7a11-7000-8000-000000000001")
                    UUID id) {
        return segments.of(id, caller.language());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listCustomerSegmentHistory",
            summary = "List the classes a customer has been in",
            description =
                    "The membership ledger, newest first: every stay in a class with when and why it was entered and "
                            + "left, and the figures of that time. Errors: 400 for a parameter or cursor that cannot be used, "
                            + "401, 403, 404 when the customer is not known here.")
    public Page<MoveView> history(
            @RestPath
                    @Parameter(
                            description = "Identity of the customer",
                            example = "0198c0de-7a11-7000-8000-000000000001")
                    UUID id,
            @RestQuery @Parameter(description = "Only these schemes", example = "VALUE_MATRIX") List<String> scheme,
            @BeanParam PageRequest page) {
        return segments.history(id, Choices.schemes(scheme), page, caller.language());
    }
}
