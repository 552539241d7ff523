package io.clientele.interaction.association;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.clientele.kit.http.Answers;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

import static io.clientele.kit.security.Roles.MANAGER;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/product-associations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Product associations", description = "What is bought together, and what that suggests")
class AssociationResource {

    private static final int FIRST_YEAR = 1890;
    private static final int LAST_YEAR = 2999;

    private final Associations associations;
    private final Zone zone;
    private final Clock clock;
    private final IdempotentPosts posts;
    private final Jobs jobs;

    AssociationResource(Associations associations, Zone zone, Clock clock, IdempotentPosts posts, Jobs jobs) {
        this.associations = associations;
        this.zone = zone;
        this.clock = clock;
        this.posts = posts;
        this.jobs = jobs;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "listProductAssociations", summary = "List what is bought together", description = """
                    Highest lift first, as last counted: every day by itself, where that is not switched off; empty before the first count. Each comes with the counts it is made of. 400 for a parameter that is not known, a value that cannot be read, \
                    or a cursor that belongs to other filters.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of associations",
            content = @Content(schema = @Schema(implementation = AssociationPage.class)))
    public Page<AssociationView> list(@BeanParam @Valid AssociationFilter filter, @BeanParam @Valid PageRequest page) {
        return associations.page(filter, page);
    }

    @POST
    @Path("/counts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(MANAGER)
    @Operation(operationId = "countProductAssociations", summary = "Count what is bought together", description = """
                    Counts products and pairs of products over the purchases of a period that have lines, as a job; those of before are listed until it has \
                    succeeded. Over the year up to now that is done every day by itself, unless it was asked for within a day. 400 for a property that is not known or a day that cannot be read.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CountAssociations.class),
                            examples = @ExampleObject(name = "year", value = """
                                    {"dayFrom":"2025-02-01","dayTo":"2026-02-01","minBaskets":10}""")))
    @APIResponse(
            responseCode = "202",
            description = "The job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response count(CountAssociations body) {
        var to = body.dayTo() == null ? zone.dateOf(clock.instant()).plusDays(1) : body.dayTo();
        var from = body.dayFrom() == null ? to.minusYears(1) : body.dayFrom();
        if (!from.isBefore(to) || from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw Rejection.invalid(
                    Fault.pointer("/dayTo", "OUT_OF_RANGE", "dayTo must be after dayFrom, both from 1890 to 2999."));
        }
        var request = AssociationCount.request(from, to, body.minBaskets());
        return posts.answer(body, () -> {
            var job = jobs.submit(AssociationCount.KIND, request);
            return Answers.accepted("/api/v1/jobs/" + job.id(), job);
        });
    }
}
