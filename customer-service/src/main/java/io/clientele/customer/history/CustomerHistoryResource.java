package io.clientele.customer.history;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Customer history", description = "Who changed what, and when")
class CustomerHistoryResource {

    private final Histories histories;
    private final Cursors cursors;

    CustomerHistoryResource(Histories histories, Cursors cursors) {
        this.histories = histories;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "listCustomerVersions", summary = "List the versions of a customer", description = """
                    The newest first: version, who, when, and the properties that changed with their old and new values. Viewers do not see the values \
                    of personal properties. 404 when there is no such customer.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content = @Content(schema = @Schema(implementation = VersionView.VersionPage.class)))
    public Page<VersionView> list(
            @RestPath @Parameter(description = "The customer's id") UUID id, @BeanParam @Valid PageRequest page) {
        var below = cursors.open(page.cursor(), "history", id)
                .map(position -> Long.parseLong(position.getFirst()))
                .orElse(Long.MAX_VALUE);
        var rows = histories.below(id, below, page.limit());
        var total = page.counted() ? histories.count(id) : null;
        return Page.of(
                rows, page.limit(), row -> cursors.seal(List.of(Long.toString(row.version())), "history", id), total);
    }
}
