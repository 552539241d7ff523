package io.clientele.valuation.choice;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.DryRun;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.security.Roles;
import io.clientele.kit.time.Ids;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.population.JobCost;
import io.clientele.valuation.population.JobCosts;
import io.clientele.valuation.registry.Role;

@Path("/api/v1/model-comparisons")
@Tag(name = "Model comparisons", description = "Models that compete by foreseeing the company's own past")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ModelComparisonResource {

    private final Jobs jobs;
    private final JobCosts costs;
    private final IdempotentPosts posts;
    private final ComparisonRows rows;
    private final Cursors cursors;
    private final Ids ids;
    private final Zone zone;
    private final Clock clock;

    ModelComparisonResource(
            Jobs jobs,
            JobCosts costs,
            IdempotentPosts posts,
            ComparisonRows rows,
            Cursors cursors,
            Ids ids,
            Zone zone,
            Clock clock) {
        this.jobs = jobs;
        this.costs = costs;
        this.posts = posts;
        this.rows = rows;
        this.cursors = cursors;
        this.ids = ids;
        this.zone = zone;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "startModelComparison", summary = "Let models compete on a hold-out", description = """
                    Starts a job that fits every candidate of a `role` to the past up to `calibrationEnd`, lets it foresee the \
                    `holdOut` after it, and measures it against what happened: error of the sum, mean absolute error, root of \
                    the mean squared error, log-likelihood, means by frequency, and of buying how often the actual number, and what was \
                    spent on it, lay within, below and above the 80 % band. The best is the champion, the second the challenger, if they beat what answers \
                    while no model of the role is active: PRIOR_RATE, or of spend OWN_MEAN. Nothing is activated by it; each \
                    fit is kept as a version. Of SPEND is foreseen what customers pay on an occasion who had bought before and buy in the \
                    hold-out: GAMMA_GAMMA is held against the customer's own mean and the mean of all. Of CONTRACT is foreseen how many of those \
                    under contract at `calibrationEnd`, or gone within a period still open then, renew, each time that it falls into the hold-out: SHIFTED_BETA_GEOMETRIC is held \
                    against one retention rate for everybody, CONSTANT_RETENTION. BG_BB competes where its calendar `period` is given; it is held against the same \
                    purchases: those that the periods it expects bring. Customers whose first purchase is later than `calibrationEnd` take no part. \
                    The past is what was recorded by the moment the job starts; all replicas read it together, and what one of them has read is not read \
                    again when it dies. `total` is customers: half of `done` is reading them, half the candidates that have been held against the hold-out. \
                    With `dryRun=true` nothing is begun: the answer is 200 and tells what it would cost.

                    Errors: 400 when the body cannot be understood, 422 when a model is none of the role, a parameter is not of it, or the hold-out is not \
                    over yet. The job fails with `NOTHING_TO_LEARN_FROM` when nobody had bought, or had a renewal to decide on, by \
                    `calibrationEnd`, and with `HOLD_OUT_TOO_SMALL` when fewer than 30 customers say something about spend or renewals in the \
                    hold-out.""")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "39 weeks and 39 weeks", value = """
                                                    {"calibrationEnd":"1997-09-30","holdOut":"P39W","timeUnit":"P1W"}"""),
                                @ExampleObject(name = "What is spent on a purchase", value = """
                                                    {"role":"SPEND","calibrationEnd":"1997-09-30","holdOut":"P39W"}"""),
                                @ExampleObject(name = "Renewals of yearly contracts", value = """
                                                    {"role":"CONTRACT","calibrationEnd":"2007-12-31","holdOut":"P5Y","timeUnit":"P1Y"}""")
                            }))
    @APIResponse(
            responseCode = "202",
            description = "The job that compares; its address is in `Location`, its result is the comparison",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "200",
            description = "`dryRun=true`: what it would cost",
            content = @Content(schema = @Schema(implementation = JobCost.class)))
    public Response start(@BeanParam DryRun dryRun, @NotNull CompareModels wanted) {
        wanted.require(zone.dateOf(clock.instant()));
        if (dryRun.asked()) {
            return Response.ok(costs.of(ModelComparison.KIND)).build();
        }
        return posts.answer(wanted, () -> {
            var job = jobs.submit(ModelComparison.KIND, new ModelComparison.Order(ids.next(), wanted));
            return Answers.accepted(Jobs.PATH + job.id(), job);
        });
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listModelComparisons",
            summary = "List the comparisons made so far",
            description = "Newest first. Errors: 400 for a cursor that is not of this list.")
    public Page<ComparisonView> list(
            @BeanParam PageRequest page,
            @RestQuery @Parameter(description = "Only those of this role; default: of every role", example = "SPEND")
                    Role role) {
        var list = role == null ? "comparisons" : "comparisons of " + role;
        var before = cursors.open(page.cursor(), list)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(null);
        return Page.of(
                rows.before(before, role, page.limit() + 1),
                page.limit(),
                last -> cursors.seal(List.of(last.id().toString()), list),
                page.counted() ? rows.count(role) : null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getModelComparison",
            summary = "Read a comparison",
            description = "A comparison never changes. Errors: 404 when there is none.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    public ComparisonView get(@RestPath @Parameter(description = "Id of the comparison") UUID id) {
        return rows.find(id)
                .orElseThrow(() -> Rejection.notFound(
                        "MODEL_COMPARISON_NOT_FOUND",
                        "There is no comparison " + id + "; its job may not have ended."));
    }
}
