package io.clientele.valuation.portfolio.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.page.Page;
import io.clientele.kit.security.Roles;

@Path("/api/v1/portfolio/cohorts")
@Tag(name = "Portfolio")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CohortResource {

    private final Cohorts cohorts;

    CohortResource(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCohorts", summary = "List retention and churn by cohort", description = """
                    Customers by the period of their first purchase, and how many of them were still buying in each period after: who \
                    bought in a period or later was retained in it. The last periods understate retention, since a customer may \
                    still come back; `aliveRate` is what the active model says, where it says so of every customer of the cohort. `from` and `to` choose cohorts by their first day, so \
                    that every cohort is whole. From the stored values; oldest cohort first, on one page.

                    Where 200,000 customers and more have bought, the same answer is given for twenty times as long as it took, at most five \
                    minutes; `computedAt` says of when it is.

                    Errors: 400 when a parameter cannot be read, 422 when more than 120 periods are asked for.""")
    public Page<CohortView> cohorts(
            @RestQuery
                    @Parameter(
                            description = "P1M, P3M or P1Y",
                            schema = @Schema(type = SchemaType.STRING, defaultValue = "P1M", maxLength = 10),
                            example = "P3M")
                    String period,
            @RestQuery
                    @Parameter(
                            description =
                                    "Cohorts that begin on this business day or later. Default: 24 periods before to",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2025-01-01")
                    String from,
            @RestQuery
                    @Parameter(
                            description =
                                    "Cohorts that begin before this business day. Default: the end of the present period",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2026-01-01")
                    String to) {
        return Page.of(cohorts.of(period, from, to), null, null);
    }
}
