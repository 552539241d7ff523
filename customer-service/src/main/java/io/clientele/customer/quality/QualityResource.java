package io.clientele.customer.quality;

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

@Path("/api/v1/customers/{id}/quality")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Data quality", description = "How complete and how fresh records are, and what to verify next")
class QualityResource {

    private final Quality quality;

    QualityResource(Quality quality) {
        this.quality = quality;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getCustomerQuality", summary = "Read how good a record is", description = """
                    Completeness: which of the properties expected of its kind are known, which are missing, and which break a rule that came later. Freshness: when the record or one of \
                    its contact points was last found to be right, and when that goes stale (by default after 180 days). 404 when there is no such customer.""")
    @APIResponse(
            responseCode = "200",
            description = "How good the record is",
            content = @Content(schema = @Schema(implementation = QualityView.class)))
    public QualityView get(@RestPath @Parameter(description = "The customer's id") UUID id) {
        return quality.of(id);
    }
}
