package io.clientele.valuation.model;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.DryRun;
import io.clientele.kit.http.Tags;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.security.Roles;
import io.clientele.valuation.formula.portfolio.ValueBand;

@Path("/api/v1/models")
@Tag(name = "Models")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ModelResource {

    private final Models models;
    private final Retirements retirements;
    private final Cursors cursors;

    ModelResource(Models models, Retirements retirements, Cursors cursors) {
        this.models = models;
        this.retirements = retirements;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listModels",
            summary = "List the models",
            description =
                    "All models that can be fitted, with the version that is active. The list is short and has one page.")
    public Page<ModelView> list(@BeanParam PageRequest page) {
        cursors.open(page.cursor(), "models");
        var all = models.all();
        return Page.of(all, null, page.counted() ? (long) all.size() : null);
    }

    @GET
    @Path("/{name}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getModel",
            summary = "Read a model",
            description = "The model, its latest version and the active one. Errors: 404 when there is no such model.")
    @APIResponse(
            responseCode = "200",
            description = "The model; its tag changes with every activation and when it is taken out of use",
            content = @Content(schema = @Schema(implementation = ModelView.class)))
    public Response get(
            @RestPath @Parameter(description = "Name of the model", example = "BG_NBD") String name,
            @Context Request request) {
        var model = models.view(name);
        return Answers.ok(model, Tags.version(models.eventVersion(name), model), request);
    }

    @GET
    @Path("/{name}/versions")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listModelVersions",
            summary = "List the versions of a model",
            description = "Newest first. Errors: 400 for a cursor that is not ours, 404 when there is no such model.")
    public Page<ModelVersionView> versions(
            @RestPath @Parameter(description = "Name of the model", example = "BG_NBD") String name,
            @BeanParam PageRequest page) {
        var before = cursors.open(page.cursor(), "versions", name)
                .map(position -> Integer.valueOf(position.getFirst()))
                .orElse(null);
        return models.versions(
                        name,
                        before,
                        page.limit(),
                        page.counted(),
                        version -> cursors.seal(List.of("" + version), "versions", name))
                .map(ModelVersionView::of);
    }

    @GET
    @Path("/{name}/versions/{version}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getModelVersion",
            summary = "Read a version of a model",
            description = "What the fit has found. A version never changes. Errors: 404 when there is no such version.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = ModelVersionView.class)))
    public Response version(
            @RestPath @Parameter(description = "Name of the model", example = "BG_NBD") String name,
            @RestPath @Min(1) @Max(1_000_000) @Parameter(description = "The version", example = "1") int version,
            @Context Request request) {
        return Answers.ok(ModelVersionView.of(models.version(name, version)), Tags.version(version), request);
    }

    @PUT
    @Path("/{name}/active")
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "activateModelVersion",
            summary = "Value customers by a version",
            description = """
                    From this answer on every value is computed by this version. One model of a role is active at a time: \
                    a model of buying takes the place of the one that was active. The values that are kept and published \
                    follow as the job named under `revaluationJob`, which a later activation supersedes. `If-Match` with the \
                    model's tag is optional. Activating what is active changes nothing. With `dryRun=true` nothing changes: \
                    the answer is 202 with a job that tells who would move, how much money, and who could not be valued. What either job \
                    would cost: `GET /job-costs?kind=REVALUATION&kind=MODEL_DRY_RUN`.

                    Errors: 404 when there is no such model, 409 when the fit did not converge and `force` is not set; a fit that ran to the edge of its parameters is activated where the simpler \
                    model it has become is known (`report.simpler`), and that one answers, \
                    412 when `If-Match` is stale, 422 when there is no such version.""" + "\n\n" + ValueBand.TOLD)
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Version 1", value = "{\"version\":1}")))
    @APIResponse(
            responseCode = "200",
            description = "The version is active",
            content = @Content(schema = @Schema(implementation = ModelView.Active.class)))
    @APIResponse(
            responseCode = "202",
            description = "`dryRun=true`: the job that tries it; its address is in `Location`",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response activate(
            @RestPath @Parameter(description = "Name of the model", example = "BG_NBD") String name,
            @RestHeader("If-Match") @Parameter(description = "The model's tag") String ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull ActivateVersion wanted) {
        if (dryRun.asked()) {
            var job = models.tried(name, wanted);
            return Answers.accepted(Jobs.PATH + job.id(), job);
        }
        var active = models.activate(name, wanted, ifMatch);
        return Answers.ok(ModelView.Active.of(active), Tags.version(active.eventVersion()));
    }

    @DELETE
    @Path("/{name}/active")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "retireModel",
            summary = "Take a model out of use",
            description = """
                    From this answer on no model of this one's role values anybody: without a model of buying `PRIOR_RATE` answers, \
                    without one of spend the customer's own mean, without one of contracts the model of buying, and `reasons` say so. The \
                    values that are kept and published follow as the job that `GET /models/{name}` names under `retired`, which a later \
                    activation supersedes. Versions stay, and any can be activated again. `If-Match` with the model's tag is optional. A \
                    model that is not active stays so: nothing changes. With `dryRun=true` nothing changes: the answer is 202 with a job \
                    that tells who would move, how much money, and who could not be valued. What either job would cost: \
                    `GET /job-costs?kind=REVALUATION&kind=MODEL_DRY_RUN`.

                    Errors: 404 when there is no such model, 412 when `If-Match` is stale.""" + "\n\n" + ValueBand.TOLD)
    @APIResponse(responseCode = "204", description = "Out of use, now or before")
    @APIResponse(
            responseCode = "202",
            description = "`dryRun=true`: the job that tries it; its address is in `Location`",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response retire(
            @RestPath @Parameter(description = "Name of the model", example = "BG_NBD") String name,
            @RestHeader("If-Match") @Parameter(description = "The model's tag") String ifMatch,
            @BeanParam DryRun dryRun) {
        if (dryRun.asked()) {
            var job = retirements.tried(name);
            return Answers.accepted(Jobs.PATH + job.id(), job);
        }
        retirements.retire(name, ifMatch);
        return Answers.noContent();
    }
}
