package io.clientele.valuation.population;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.security.Roles;

@Path("/api/v1/job-costs")
@Tag(name = "Jobs", description = "Long work: how far it is, what came of it, and an end to it")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class JobCostResource {

    private final JobCosts costs;
    private final Cursors cursors;

    JobCostResource(JobCosts costs, Cursors cursors) {
        this.costs = costs;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listJobCosts", summary = "Ask what work on everybody would cost", description = """
                    Of every kind of job that works something out of all customers: what begins it, how many customers and facts it \
                    would work on now, and how long it would take. Nothing is begun. Dry runs of policies, models and scorecards \
                    are such jobs themselves, and an activation begins a `REVALUATION` or a `SCORECARD_RESCORING`. Sorted by kind; the list is short and has one page.

                    Errors: 400 for a kind that is not one of these, an unknown parameter or a foreign cursor.""")
    public Page<JobCost> list(
            @RestQuery @Parameter(description = "Only jobs of these kinds", example = "REVALUATION") List<String> kind,
            @BeanParam PageRequest page) {
        cursors.open(page.cursor(), "job-costs");
        var found = costs.of(kind);
        return Page.of(found, null, page.counted() ? (long) found.size() : null);
    }
}
