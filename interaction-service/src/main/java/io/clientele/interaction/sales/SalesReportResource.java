package io.clientele.interaction.sales;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.clientele.kit.http.Caller;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/sales-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sales", description = "What was sold, from sums that are kept up with the journal")
class SalesReportResource {

    private final SalesReports reports;
    private final Caller caller;

    SalesReportResource(SalesReports reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getSalesReport", summary = "Report sales", description = """
                    Revenue, cost, margin, orders, customers and returns by day, week (from Monday), month, quarter or year of the business calendar, with the same \
                    period last year and the growth since (a period that still runs is compared with last year up to the same day, and lastYearTo says so); parted by product category, channel, representative, region or kind of customer if wanted, or by any two of these at once (groupBy and thenBy); a customer counts whole where they are now. Exact at the instant of the answer, late \
                    entries and corrections included: an entry counts where it happened, whenever it was recorded. A purchase whose lines have several categories is an order in each of them. \
                    The range is widened to whole periods. 400 for a parameter that is not known or a value that cannot be read, 422 TOO_MANY_ROWS for more than \
                    5,000 rows, 503 SALES_CATCHING_UP while a large load is still being summed up.""")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = SalesReportView.class)))
    @APIResponse(responseCode = "503", description = "A large load is still being summed up")
    public SalesReportView report(@BeanParam @Valid SalesFilter filter) {
        return reports.report(filter, caller.language());
    }
}
