package io.clientele.valuation.cost;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.DryRun;
import io.clientele.kit.http.Tags;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.security.Roles;
import io.clientele.valuation.formula.portfolio.ValueBand;
import io.clientele.valuation.policy.activation.ActivatePolicy;
import io.clientele.valuation.policy.activation.ActivePolicyView;

@Path("/api/v1/cost-policies")
@Tag(
        name = "Cost policies",
        description = "Activity-based costing: pools of cost, carried to customers by what the journal counts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CostPolicyResource {

    private static final String EXAMPLE = """
            {"name":"Costs of 2026","pools":[\
            {"code":"PICKING","name":"Picking and delivery","driver":"ORDERS","rate":{"amount":"3.50","currency":"CNY"}},\
            {"code":"FIELD_SALES","driver":"VISITS","cost":{"amount":"100000.00","currency":"CNY"},"practicalCapacity":"1200"}]}""";

    private final CostPolicies policies;
    private final IdempotentPosts posts;
    private final Cursors cursors;
    private final Caller caller;
    private final Jobs jobs;

    CostPolicyResource(CostPolicies policies, IdempotentPosts posts, Cursors cursors, Caller caller, Jobs jobs) {
        this.policies = policies;
        this.posts = posts;
        this.cursors = cursors;
        this.caller = caller;
        this.jobs = jobs;
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerCostPolicy",
            summary = "Register a version of the cost policy",
            description = """
                    Keeps the pools as the next version; it values nobody before it is activated. A pool has a rate, or a cost and \
                    the practical capacity of its driver, whose quotient is the rate. With `dryRun=true` nothing is kept: the \
                    answer is 202 with a job that values the whole base by this policy and tells who would move, how much money, and who could not be valued. \
                    What that would cost: `GET /job-costs?kind=COST_POLICY_DRY_RUN`.

                    Errors: 400 when the body cannot be understood, 422 when a pool has neither or both of rate and cost, a \
                    negative amount, another currency than the base currency, or a code that is there twice.""" + "\n\n" + ValueBand.TOLD)
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Two pools", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The version",
            content = @Content(schema = @Schema(implementation = CostPolicyView.class)))
    @APIResponse(
            responseCode = "202",
            description = "`dryRun=true`: the job that tries it; its address is in `Location`",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response register(@BeanParam DryRun dryRun, @NotNull RegisterCostPolicy policy) {
        if (dryRun.asked()) {
            policies.hypothetical(policy.name(), policy.pools(), "/pools");
            return posts.answer(policy, () -> tried(policy));
        }
        return posts.answer(policy, () -> {
            var added = policies.add(policy, caller.subject());
            return Answers.created(
                    "/api/v1/cost-policies/" + added.version(),
                    CostPolicyView.of(added, false),
                    Tags.version(added.version(), false));
        });
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCostPolicies", summary = "List the versions of the cost policy", description = """
                    Newest first. Errors: 400 for a cursor that is not ours.""")
    public Page<CostPolicyView> list(@BeanParam PageRequest page) {
        var before = cursors.open(page.cursor(), "cost-policies")
                .map(position -> Integer.valueOf(position.getFirst()))
                .orElse(Integer.MAX_VALUE);
        int active = policies.activeVersion();
        var found = policies.before(before, page.limit() + 1).stream()
                .map(p -> CostPolicyView.of(p, p.version() == active))
                .toList();
        return Page.of(
                found,
                page.limit(),
                last -> cursors.seal(List.of("" + last.version()), "cost-policies"),
                page.counted() ? (long) policies.latest() : null);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCostPolicy", summary = "Read a version of the cost policy", description = """
                    The pools with their rates. Version 0, by which no activity costs anything, is always there. Errors: 404 when \
                    there is no such version.""")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = CostPolicyView.class)))
    public Response get(
            @RestPath @Min(0) @Max(1_000_000) @Parameter(description = "The version", example = "1") int version,
            @Context Request request) {
        boolean active = policies.activeVersion() == version;
        return Answers.ok(CostPolicyView.of(policies.version(version), active), Tags.version(version, active), request);
    }

    @GET
    @Path("/active")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getActiveCostPolicy", summary = "Read which cost policy is in force", description = """
                    The version by which customers are valued; 404 before the first activation, when no activity costs \
                    anything.""")
    @APIResponse(
            responseCode = "200",
            description = "The version in force",
            content = @Content(schema = @Schema(implementation = ActivePolicyView.class)))
    public Response active(@Context Request request) {
        var activation = policies.activation();
        if (activation == null) {
            throw Rejection.notFound(
                    "NO_ACTIVE_COST_POLICY", "No cost policy was activated yet: no activity costs anything.");
        }
        return Answers.ok(ActivePolicyView.of(activation), Tags.version(activation.eventVersion()), request);
    }

    @PUT
    @Path("/active")
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "activateCostPolicy",
            summary = "Value customers by a cost policy",
            description = """
                    From this answer on every value is computed by this version; the values that are kept and published follow as \
                    the job named under `revaluationJob`, which a later activation supersedes. `If-Match` with the tag of the \
                    active policy is optional. Activating what is active changes nothing. With `dryRun=true` nothing changes: the \
                    answer is 202 with a job that tells who would move, how much money, and who could not be valued. What either job \
                    would cost: `GET /job-costs?kind=REVALUATION&kind=COST_POLICY_DRY_RUN`.

                    Errors: 412 when `If-Match` is stale, 422 when there is no such version.""" + "\n\n" + ValueBand.TOLD)
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Version 1", value = "{\"version\":1}")))
    @APIResponse(
            responseCode = "200",
            description = "The version is in force",
            content = @Content(schema = @Schema(implementation = ActivePolicyView.class)))
    @APIResponse(
            responseCode = "202",
            description = "`dryRun=true`: the job that tries it; its address is in `Location`",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response activate(
            @RestHeader("If-Match") @Parameter(description = "The tag of the active policy") String ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull ActivatePolicy wanted) {
        if (dryRun.asked()) {
            policies.named(wanted.version(), "/version");
            return tried(Map.of("version", wanted.version()));
        }
        var activation = policies.activate(wanted.version(), ifMatch, caller.subject());
        return Answers.ok(ActivePolicyView.of(activation), Tags.version(activation.eventVersion()));
    }

    private Response tried(Object what) {
        var job = jobs.submit(CostPolicies.DRY_RUN, what);
        return Answers.accepted(Jobs.PATH + job.id(), job);
    }
}
