package io.clientele.interaction.partition;

import java.util.Map;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.ADMIN;
import static io.clientele.kit.security.Roles.MANAGER;

@Path("/api/v1/journal-partitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Journal partitions", description = "The years of the journal as they lie in the database")
class PartitionResource {

    private static final String YEAR = "The year, in UTC";

    private final Partitions partitions;
    private final Caller caller;
    private final IdempotentPosts posts;

    PartitionResource(Partitions partitions, Caller caller, IdempotentPosts posts) {
        this.partitions = partitions;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(MANAGER)
    @Operation(operationId = "listJournalPartitions", summary = "List the years of the journal", description = """
                    Newest first, with what they take on disk and whether they are attached. A year appears when something that happened in it is \
                    recorded. 400 for a parameter that is not known or a foreign cursor.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of years",
            content = @Content(schema = @Schema(implementation = PartitionPage.class)))
    public Page<PartitionView> list(@BeanParam @Valid PageRequest page) {
        return partitions.page(page);
    }

    @GET
    @Path("/{year}")
    @RolesAllowed(MANAGER)
    @Operation(operationId = "getJournalPartition", summary = "Read how a year of the journal lies", description = """
                    What it takes on disk and whether it is attached. 404 PARTITION_NOT_FOUND when nothing that happened in it was ever recorded.""")
    @APIResponse(
            responseCode = "200",
            description = "The year",
            content = @Content(schema = @Schema(implementation = PartitionView.class)))
    public PartitionView get(
            @RestPath
                    @Parameter(
                            description = YEAR,
                            example = "1997",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "9999"))
                    int year) {
        return partitions.partition(year);
    }

    @POST
    @Path("/{year}/detachment")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "detachJournalPartition", summary = "Take a year out of the journal", description = """
                    As a job. From then on entries of the year are neither read nor written: lists name it under detachedYears, what cannot be \
                    answered without it is refused with 409 PERIOD_DETACHED. Sums of sales do not change, values and segments neither. Its table, \
                    interaction_ and the year, stands apart and can be dumped and dropped. Refused with 409: PERIOD_IN_USE for a year that is not over \
                    for two years, or of which complaints or promises are open; PARTITION_STATE when it is detached already. 404 when the journal has no such year.""")
    @APIResponse(
            responseCode = "202",
            description = "The job that does it",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response detach(
            @RestPath
                    @Parameter(
                            description = YEAR,
                            example = "1997",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "9999"))
                    int year) {
        return accepted(() -> partitions.detach(year, caller.subject()));
    }

    @POST
    @Path("/{year}/attachment")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "attachJournalPartition",
            summary = "Bring a year back into the journal",
            description = """
                    As a job, which fails with PARTITION_AWAY when the year's table is not in the database, and with PARTITION_CHANGED when it does not \
                    hold as many entries as when it was detached. Also ends a detachment that was not finished. 409 PARTITION_STATE when the year is \
                    attached; 404 when the journal has no such year.""")
    @APIResponse(
            responseCode = "202",
            description = "The job that does it",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response attach(
            @RestPath
                    @Parameter(
                            description = YEAR,
                            example = "1997",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "9999"))
                    int year) {
        return accepted(() -> partitions.attach(year, caller.subject()));
    }

    private Response accepted(Supplier<JobView> work) {
        return posts.answer(Map.of(), () -> {
            var job = work.get();
            return Answers.accepted(Jobs.PATH + job.id(), job);
        });
    }
}
