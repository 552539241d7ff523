package io.clientele.interaction.points.rule;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.interaction.points.rule.PointsRules.Activation;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;

import static io.clientele.kit.security.Roles.MANAGER;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/points-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Loyalty points", description = "A ledger of points whose balance is never negative")
class PointsRuleResource {

    private static final String LIST = "points-rules";

    private final PointsRules rules;
    private final IdempotentPosts posts;
    private final Cursors cursors;
    private final Caller caller;

    PointsRuleResource(PointsRules rules, IdempotentPosts posts, Cursors cursors, Caller caller) {
        this.rules = rules;
        this.posts = posts;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerPointsRule", summary = "Register a version of the points rule", description = """
                    Keeps it as the next version; nothing is earned by it before it is activated. 400 when the body cannot be understood, 422 with every \
                    fault: a number of points that is not above 0, a period that is none.""")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "Double points",
                                            value =
                                                    "{\"name\":\"Double points in May\",\"pointsPerUnit\":2,\"validFor\":\"P24M\"}")))
    @APIResponse(
            responseCode = "201",
            description = "The version",
            content = @Content(schema = @Schema(implementation = PointsRuleView.class)))
    public Response register(@NotNull RegisterPointsRule rule) {
        var checked = rule.checked();
        return posts.answer(rule, () -> {
            var added = rules.add(checked, caller.subject());
            return Answers.created(
                    "/api/v1/points-rules/" + added.version(),
                    PointsRuleView.of(added, rules.active().version()),
                    Tags.version(added.version(), false));
        });
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "listPointsRules", summary = "List the versions of the points rule", description = """
                    Newest first; the last one is version 0, which the settings say. 400 for a cursor that is not ours.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content = @Content(schema = @Schema(implementation = PointsRulePage.class)))
    public Page<PointsRuleView> list(@BeanParam @Valid PageRequest page) {
        var before = cursors.open(page.cursor(), LIST)
                .map(position -> Integer.valueOf(position.getFirst()))
                .orElse(Integer.MAX_VALUE);
        int active = rules.active().version();
        var found = rules.before(before, page.limit() + 1).stream()
                .map(rule -> PointsRuleView.of(rule, active))
                .toList();
        return Page.of(
                found,
                page.limit(),
                last -> cursors.seal(List.of(Integer.toString(last.version())), LIST),
                page.counted() ? rules.count() : null);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getPointsRule", summary = "Read a version of the points rule", description = """
                    Version 0, which the settings say, is always there. 404 when there is no such version.""")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = PointsRuleView.class)))
    public Response get(
            @RestPath @Min(0) @Max(1_000_000) @Parameter(description = "The version", example = "1") int version,
            @Context Request request) {
        var rule = rules.version(version)
                .orElseThrow(() -> Rejection.notFound(
                        "POINTS_RULE_NOT_FOUND", "There is no version " + version + " of the points rule."));
        var view = PointsRuleView.of(rule, rules.active().version());
        return Answers.ok(view, Tags.version(version, view), request);
    }

    @GET
    @Path("/active")
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getActivePointsRule", summary = "Read which points rule is in force", description = """
                    The version by which purchases earn now; version 0 before the first activation.""")
    @APIResponse(
            responseCode = "200",
            description = "The version in force",
            content = @Content(schema = @Schema(implementation = ActivePointsRuleView.class)))
    public Response active(@Context Request request) {
        var activation = rules.activation();
        var view = activation.map(ActivePointsRuleView::of).orElse(ActivePointsRuleView.SETTINGS);
        return Answers.ok(view, Tags.version(activation.map(Activation::number).orElse(0L)), request);
    }

    @PUT
    @Path("/active")
    @RolesAllowed(MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "activatePointsRule", summary = "Let purchases earn by a points rule", description = """
                    From this answer on, points that are left to the rule are those of this version, and each movement names the version it was earned by. What has \
                    been earned stays as it is. Activating what is active changes nothing. 422 when there is no such version.""")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Version 1", value = "{\"version\":1}")))
    @APIResponse(
            responseCode = "200",
            description = "The version is in force",
            content = @Content(schema = @Schema(implementation = ActivePointsRuleView.class)))
    public Response activate(@NotNull @Valid ActivatePointsRule wanted) {
        var activation = rules.activate(wanted.version(), caller.subject());
        return Answers.ok(ActivePointsRuleView.of(activation), Tags.version(activation.number()));
    }
}
