package io.clientele.kit.accesslog;

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
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.access.AccessView;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.privacy.OfPerson;

import static io.clientele.kit.security.Roles.MANAGER;

@Path("/api/v1/accesses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Privacy", description = "Erasure with proof, subject access, and who looked")
class AccessResource {

    private static final UUID LAST = new UUID(-1, -1);

    private final AccessRows rows;
    private final Cursors cursors;

    AccessResource(AccessRows rows, Cursors cursors) {
        this.rows = rows;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(MANAGER)
    @Operation(
            operationId = "listAccessesOfService",
            summary = "List who looked at a customer in one service",
            description = """
                    The newest first: who, in which role, when, by which operation of this service; a list or search that showed the customer is one \
                    access. Written twice a second, so that the last ones may be missing for a moment. Kept for clientele.privacy.accesses-kept-for. \
                    At the gateway /customers/{id}/accesses has those of all services together. Nobody of that id: an empty page.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of accesses",
            content = @Content(schema = @Schema(implementation = AccessView.AccessPage.class)))
    public Page<AccessView> list(
            @BeanParam @Valid OfPerson of,
            @RestQuery
                    @Parameter(
                            description = "Only those before this one: ids grow with time",
                            example = "0198c0de-7a11-7000-8000-000000000041")
                    UUID before,
            @BeanParam @Valid PageRequest page) {
        var below = cursors.open(page.cursor(), of.customerId, before).map(at -> UUID.fromString(at.getFirst()));
        return Page.of(
                rows.page(of.customerId, below.orElse(before == null ? LAST : before), page.limit() + 1),
                page.limit(),
                last -> cursors.seal(List.of(last.id().toString()), of.customerId, before),
                page.counted() ? rows.count(of.customerId) : null);
    }
}
