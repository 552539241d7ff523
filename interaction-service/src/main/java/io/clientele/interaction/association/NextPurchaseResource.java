package io.clientele.interaction.association;

import java.util.UUID;

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

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/next-purchases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Product associations", description = "What is bought together, and what that suggests")
class NextPurchaseResource {

    private final Associations associations;

    NextPurchaseResource(Associations associations) {
        this.associations = associations;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getNextPurchases", summary = "Suggest what to offer next", description = """
                    Products that the customer has not bought in the last 12 months and that are bought more often than by chance with those they have, each with the \
                    product that speaks for it most; items is empty when nothing was counted yet (POST /product-associations/counts). Under replenishments what the customer buys \
                    regularly, by their own mean interval between purchases of it, and is due again. 404 when nobody is this customer.""")
    @APIResponse(
            responseCode = "200",
            description = "The suggestions",
            content = @Content(schema = @Schema(implementation = NextPurchasesView.class)))
    public NextPurchasesView suggest(
            @RestPath @Parameter(description = "The customer", example = "0198c0de-7a11-7000-8000-000000000001")
                    UUID id) {
        return associations.suggest(id);
    }
}
