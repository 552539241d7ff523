package io.clientele.interaction.visit;

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

import io.clientele.kit.http.Caller;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/visit-sheet")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Visits", description = "What to know before a visit")
class VisitSheetResource {

    private final VisitSheets sheets;
    private final Caller caller;

    VisitSheetResource(VisitSheets sheets, Caller caller) {
        this.sheets = sheets;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getVisitSheet", summary = "Read the sheet before a visit", description = """
                    Who the customer is and what the journal knows of them, in one call: the record, spend by time and category, largest deal, last contacts, open promises and complaints, \
                    preferences, running contracts, satisfaction, points, what to offer. Viewers get texts, to whom was promised what, and what is preferred left out, and the record masked. While customer-service is down the rest is answered, \
                    and profile named under unavailable. 404 when nobody is this customer.""")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = @Content(schema = @Schema(implementation = VisitSheetView.class)))
    public VisitSheetView sheet(
            @RestPath @Parameter(description = "The customer", example = "0198c0de-7a11-7000-8000-000000000001")
                    UUID id) {
        return sheets.of(id, caller.seesPersonalData(), caller.language());
    }
}
