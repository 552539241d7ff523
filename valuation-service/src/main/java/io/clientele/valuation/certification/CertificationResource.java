package io.clientele.valuation.certification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import io.clientele.kit.security.Roles;

@Path("/api/v1/models/certification")
@Tag(name = "Certification", description = "The formulas that run here, held against the literature")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CertificationResource {

    private final Literature literature = new Literature(new CertifiedFormulas() {});
    private final Jobs jobs;
    private final IdempotentPosts posts;

    CertificationResource(Jobs jobs, IdempotentPosts posts) {
        this.jobs = jobs;
        this.posts = posts;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getCertification",
            summary = "Hold the formulas against the literature",
            description = """
                    Computes every published example anew with the code that values customers, and says by how much each \
                    deviates from what the paper prints. `FAIL` means that a number shown elsewhere cannot be trusted.""")
    @APIResponse(
            responseCode = "200",
            description = "The certification",
            content = @Content(schema = @Schema(implementation = CertificationView.class)))
    public CertificationView get() {
        return literature.certify();
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startParameterRecovery",
            summary = "Recover known parameters from a simulated cohort",
            description = """
                    Starts a job that simulates customers who do exactly what the model says, with the parameters given, and fits them. \
                    Its result says by how much each parameter found differs from the truth, as a share and in standard errors, once for \
                    histories as they are kept here (purchases of one day are one occasion, which biases the buying rate down) and once \
                    with every purchase counted. The same seed gives the same answer.

                    Every purchase is drawn: parameters with which a customer is expected to make more than 10,000 purchases over the \
                    weeks are refused, and such with which one of the cohort might make more than 1,000,000.

                    Errors: 400 when the body cannot be understood, 422 when the model is none of buying or its parameters are out of \
                    range.""")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "BG/NBD", value = """
                                                    {"model":"BG_NBD","customers":20000,"weeks":78,"seed":1}""")))
    @APIResponse(
            responseCode = "202",
            description = "The job; its address is in `Location`",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response recover(@NotNull RecoverParameters wanted) {
        wanted.require();
        return posts.answer(wanted, () -> {
            var job = jobs.submit(Recovery.KIND, wanted);
            return Answers.accepted(Jobs.PATH + job.id(), job);
        });
    }
}
