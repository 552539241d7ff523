package io.clientele.customer.access;

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

import io.clientele.customer.Records;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.MANAGER;

@Path("/api/v1/customers/{id}/accesses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Privacy", description = "Erasure with proof, subject access, and who looked")
class AccessResource {

    private static final UUID LAST = new UUID(-1, -1);

    private final Records records;
    private final AccessRows rows;
    private final Cursors cursors;

    AccessResource(Records records, AccessRows rows, Cursors cursors) {
        this.records = records;
        this.rows = rows;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(MANAGER)
    @Operation(operationId = "listAccesses", summary = "List who looked at a customer", description = """
                    The newest first: who, in which role, when, by which operation of customer-service; a list or search that showed the customer is one \
                    access. Written twice a second, so that the last ones may be missing for a moment. Kept for clientele.privacy.accesses-kept-for. \
                    404 when there is no such customer.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of accesses",
            content = @Content(schema = @Schema(implementation = AccessView.AccessPage.class)))
    public Page<AccessView> list(
            @RestPath @Parameter(description = "The customer's id") UUID id, @BeanParam @Valid PageRequest page) {
        records.kind(id);
        var below = cursors.open(page.cursor(), id).map(at -> UUID.fromString(at.getFirst()));
        return Page.of(
                rows.page(id, below.orElse(LAST), page.limit() + 1),
                page.limit(),
                last -> cursors.seal(List.of(last.id().toString()), id),
                page.counted() ? rows.count(id) : null);
    }
}
