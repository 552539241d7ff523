package io.clientele.kit.republish;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.kit.http.Answers;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.security.Roles;

@Path("/api/v1/republications")
@Tag(
        name = "Republications",
        description = "A service tells its whole state again, so that a new reader can start from nothing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
class RepublicationResource {

    private final Jobs jobs;
    private final IdempotentPosts posts;
    private final String name;

    RepublicationResource(
            Jobs jobs, IdempotentPosts posts, @ConfigProperty(name = "quarkus.application.name") String name) {
        this.jobs = jobs;
        this.posts = posts;
        this.name = name;
    }

    @POST
    @Path("/{service}")
    @Operation(
            operationId = "startRepublication",
            summary = "Publish a service's whole state again",
            description =
                    "As a job: every current state goes to the topics once more under the version it has, so readers that"
                            + " know it ignore it. Errors: 404 when the service is not this one.")
    @APIResponse(
            responseCode = "202",
            description = "The job that does it",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response start(
            @RestPath @Parameter(description = "Name of the service", example = "customer-service") String service) {
        if (!service.equals(name)) {
            throw Rejection.notFound("SERVICE_NOT_FOUND", "This is " + name + ", not " + service + ".");
        }
        return posts.answer(Map.of(), () -> {
            var job = jobs.submit(Republication.KIND, Map.of("service", service));
            return Answers.accepted(Jobs.PATH + job.id(), job);
        });
    }
}
