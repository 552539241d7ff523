package io.clientele.customer.ownership;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/due-contacts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ownership", description = "Who looks after which customer: review, assignment, first contact, transfer")
class DueContactResource {

    private final DueContacts due;
    private final Caller caller;

    DueContactResource(DueContacts due, Caller caller) {
        this.due = due;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listDueContacts",
            summary = "List first contacts that are due",
            description =
                    "Ownerships that last and whose first contact is asked for and was not made, the one that is due first before the others."
                            + " 400 for a cursor that belongs to other filters.")
    @APIResponse(
            responseCode = "200",
            description = "A page of ownerships",
            content = @Content(schema = @Schema(implementation = DueContactPage.class)))
    public Page<OwnershipView> list(
            @RestQuery
                    @Parameter(
                            description = "The representative; all when not given",
                            schema = @Schema(maxLength = 100, examples = "rep-7"))
                    @Size(min = 1, max = 100)
                    String ownerId,
            @BeanParam @Valid PageRequest page) {
        return due.page(ownerId, page).map(one -> OwnershipView.of(one, caller.language(), caller.seesPersonalData()));
    }

    /** How a page is documented. */
    @Schema(name = "DueContactPage", description = "A page of ownerships whose first contact is due")
    record DueContactPage(
            @Schema(required = true, description = "The ownerships", maxItems = 500)
            List<OwnershipView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number under the same filters; present with count=true", minimum = "0")
            Long total) {}
}
