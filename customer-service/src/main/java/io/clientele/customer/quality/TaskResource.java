package io.clientele.customer.quality;

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

import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/verification-tasks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Data quality", description = "How complete and how fresh records are, and what to verify next")
class TaskResource {

    private final Quality quality;

    TaskResource(Quality quality) {
        this.quality = quality;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "listVerificationTasks", summary = "List the customers to verify again", description = """
                    Those of which nothing was found to be right for longer than it is believed, the stalest first, with the contact points to verify. \
                    A customer that is verified while you page leaves the list. Viewers see personal data masked.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of customers to verify",
            content = @Content(schema = @Schema(implementation = TaskPage.class)))
    public Page<TaskView> tasks(
            @RestQuery
                    @Size(min = 1, max = 100)
                    @Parameter(description = "The representative who looks after them", example = "rep-7")
                    String ownerId,
            @BeanParam @Valid PageRequest page) {
        return quality.stale(ownerId, page);
    }

    /** How a page is documented. */
    @Schema(name = "VerificationTaskPage", description = "A page of customers to verify")
    record TaskPage(
            @Schema(required = true, description = "The customers", maxItems = 500)
            List<TaskView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of customers; present with count=true", minimum = "0")
            Long total) {}
}
