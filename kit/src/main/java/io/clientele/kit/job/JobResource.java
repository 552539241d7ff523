package io.clientele.kit.job;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.http.Answers;
import io.clientele.kit.job.JobRows.JobFilter;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.security.Roles;

@Path("/api/v1/jobs")
@Tag(name = "Jobs", description = "Long work: how far it is, what came of it, and an end to it")
@RunOnVirtualThread
class JobResource {

    private final Jobs jobs;
    private final JobStream stream;

    JobResource(Jobs jobs, JobStream stream) {
        this.jobs = jobs;
        this.stream = stream;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listJobs",
            summary = "List jobs",
            description =
                    "Newest first. Errors: 400 for an unknown parameter, an unknown state or a foreign cursor, 422 for a"
                            + " limit out of range.")
    @APIResponse(responseCode = "200", description = "A page of jobs")
    public Page<JobView> list(
            @RestQuery
                    @Parameter(description = "The service to ask; needed at the gateway", example = "valuation-service")
                    String service,
            @RestQuery @Parameter(description = "Only jobs of these kinds", example = "REPUBLICATION")
                    List<String> kind,
            @RestQuery @Parameter(description = "Only jobs in these states", example = "RUNNING") List<JobState> state,
            @BeanParam PageRequest page) {
        return jobs.list(new JobFilter(List.copyOf(kind), List.copyOf(state)), page);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getJob",
            summary = "Read a job",
            description =
                    "How far it is and what came of it. With Accept: text/event-stream the same as server-sent events"
                            + " named job, one per change, the last when it has ended. Errors: 404 when there is none.")
    @APIResponse(
            responseCode = "200",
            description = "The job; as text/event-stream one such object as the data of each event",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = JobView.class))
            })
    public JobView get(@RestPath @Parameter(description = "The job") UUID id) {
        return jobs.get(id);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.1")
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public void follow(@RestPath UUID id, @Context SseEventSink sink, @Context Sse sse) throws InterruptedException {
        stream.follow(id, sink, sse);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job",
            description =
                    "One that waits ends at once, one that runs at its next stop; one that has ended stays as it is."
                            + " Errors: 404 when there is none.")
    @APIResponse(responseCode = "204", description = "It is cancelled, or is about to be, or had ended")
    public Response cancel(@RestPath @Parameter(description = "The job") UUID id) {
        jobs.cancel(id);
        return Answers.noContent();
    }
}
