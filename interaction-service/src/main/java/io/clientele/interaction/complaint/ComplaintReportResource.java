package io.clientele.interaction.complaint;

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

import io.clientele.kit.http.Caller;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/complaint-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Complaints", description = "Complaints as cases, each the state of the entries about it")
class ComplaintReportResource {

    private final ComplaintReports reports;
    private final Caller caller;

    ComplaintReportResource(ComplaintReports reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getComplaintReport", summary = "Count complaints", description = """
                    Complaints as they stand now, counted by cause (CAUSE when not said otherwise), severity, product or representative: how many, how long they took, what they cost, how satisfied \
                    the customers are afterwards; at most the 500 most frequent values. Voided complaints are not counted. 400 for a parameter that is not \
                    known or a value that cannot be read.""")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = ComplaintReport.class)))
    public ComplaintReport report(
            @RestQuery @Parameter(description = "What to count by; CAUSE when not given") ComplaintGrouping groupBy,
            @BeanParam @Valid ComplaintFilter filter) {
        return reports.report(groupBy == null ? ComplaintGrouping.CAUSE : groupBy, filter, caller.language());
    }
}
