package io.clientele.valuation.policy;

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
import io.clientele.kit.security.Roles;
import io.clientele.valuation.formula.portfolio.ValueBand;
import io.clientele.valuation.policy.activation.ActivatePolicy;
import io.clientele.valuation.policy.activation.ActivePolicyView;

@Path("/api/v1/valuation-policies")
@Tag(
        name = "Valuation policies",
        description = "What the future is seen by: discount rate, horizon, and the margin where no cost is known")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ValuationPolicyResource {

    private static final String PATH = "/api/v1/valuation-policies/";

    private static final String EXAMPLE =
            "{\"name\":\"Cautious, 2027\",\"discountRate\":0.12,\"horizon\":\"P5Y\",\"defaultMarginRate\":0.4}";

    private final ValuationPolicies policies;
    private final IdempotentPosts posts;
    private final Cursors cursors;
    private final Caller caller;
    private final Jobs jobs;

    ValuationPolicyResource(
            ValuationPolicies policies, IdempotentPosts posts, Cursors cursors, Caller caller, Jobs jobs) {
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
            operationId = "registerValuationPolicy",
            summary = "Register a version of the valuation policy",
            description = """
                    Keeps it as the next version; it values nobody before it is activated. With `dryRun=true` nothing is kept: the \
                    answer is 202 with a job that values the whole base by this policy and tells who would move and how much money. \
                    What that would cost: `GET /job-costs?kind=VALUATION_POLICY_DRY_RUN`.

                    Errors: 400 when the body cannot be understood, 422 when a rate or the horizon is out of range.""" + "\n\n" + ValueBand.TOLD)
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Five years at 12 %", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The version",
            content = @Content(schema = @Schema(implementation = ValuationPolicyView.class)))
    @APIResponse(
            responseCode = "202",
            description = "`dryRun=true`: the job that tries it; its address is in `Location`",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response register(@BeanParam DryRun dryRun, @NotNull RegisterValuationPolicy policy) {
        policies.hypothetical(policy);
        return posts.answer(policy, () -> dryRun.asked() ? tried(policy) : added(policy));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listValuationPolicies",
            summary = "List the versions of the valuation policy",
            description = """
                    Newest first. The first is what the deployment was configured with at its first start; other settings are \
                    another version from the next start on. Errors: 400 for a cursor that is not ours.""")
    public Page<ValuationPolicyView> list(@BeanParam PageRequest page) {
        var before = cursors.open(page.cursor(), "valuation-policies")
                .map(position -> Integer.valueOf(position.getFirst()))
                .orElse(Integer.MAX_VALUE);
        int active = policies.activation().version();
        var found = policies.before(before, page.limit() + 1).stream()
                .map(p -> ValuationPolicyView.of(p, p.version() == active))
                .toList();
        return Page.of(
                found,
                page.limit(),
                last -> cursors.seal(List.of("" + last.version()), "valuation-policies"),
                page.counted() ? (long) policies.latest() : null);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getValuationPolicy",
            summary = "Read a version of the valuation policy",
            description = """
                    Errors: 404 when there is no such version.""")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = ValuationPolicyView.class)))
    public Response get(
            @RestPath @Min(1) @Max(1_000_000) @Parameter(description = "The version", example = "1") int version,
            @Context Request request) {
        var policy = policies.version(version);
        boolean active = policies.activation().version() == version;
        return Answers.ok(ValuationPolicyView.of(policy, active), Tags.version(version, active), request);
    }

    @GET
    @Path("/active")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getActiveValuationPolicy",
            summary = "Read which valuation policy is in force",
            description = """
                    The version by which customers are valued. There is always one.""")
    @APIResponse(
            responseCode = "200",
            description = "The version in force",
            content = @Content(schema = @Schema(implementation = ActivePolicyView.class)))
    public Response active(@Context Request request) {
        var activation = policies.activation();
        return Answers.ok(ActivePolicyView.of(activation), Tags.version(activation.eventVersion()), request);
    }

    @PUT
    @Path("/active")
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "activateValuationPolicy",
            summary = "Value customers by a valuation policy",
            description = """
                    From this answer on every value is computed by this version; the values that are kept and published follow as \
                    the job named under `revaluationJob`, which a later activation supersedes. `If-Match` with the tag of the \
                    active policy is optional. Activating what is active changes nothing. With `dryRun=true` nothing changes: the \
                    answer is 202 with a job that tells who would move and how much money. What either job would cost: \
                    `GET /job-costs?kind=REVALUATION&kind=VALUATION_POLICY_DRY_RUN`.

                    Errors: 412 when `If-Match` is stale, 422 when there is no such version.""" + "\n\n" + ValueBand.TOLD)
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Version 2", value = "{\"version\":2}")))
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
            policies.named(wanted.version());
            return tried(Map.of("version", wanted.version()));
        }
        var activation = policies.activate(wanted.version(), ifMatch, caller.subject());
        return Answers.ok(ActivePolicyView.of(activation), Tags.version(activation.eventVersion()));
    }

    private Response added(RegisterValuationPolicy policy) {
        var added = policies.add(policy, caller.subject());
        return Answers.created(
                PATH + added.version(), ValuationPolicyView.of(added, false), Tags.version(added.version(), false));
    }

    private Response tried(Object what) {
        var job = jobs.submit(ValuationPolicies.DRY_RUN, what);
        return Answers.accepted(Jobs.PATH + job.id(), job);
    }
}
