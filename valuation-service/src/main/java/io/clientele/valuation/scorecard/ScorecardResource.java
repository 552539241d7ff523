package io.clientele.valuation.scorecard;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.DryRun;
import io.clientele.kit.http.Tags;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.security.Roles;
import io.clientele.valuation.scorecard.definition.Scorecard;

@Path("/api/v1/scorecards")
@Tag(
        name = "Scorecards",
        description = "Trees of weighted indicators: versions, dry runs over the whole base, activation, scores")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ScorecardResource {

    /** The example of a definition. */
    static final String DEFINITION = """
            {"name":{"en":"Wholesale","zh":"批发客户"},"audience":"BUYERS",\
            "bands":[{"code":"A","label":{"en":"Best","zh":"优质"},"from":60},\
            {"code":"B","label":{"en":"Others","zh":"其他"},"from":0}],\
            "children":[{"code":"FREQUENCY","label":{"en":"Orders","zh":"订单数"},"weight":2,"indicator":"ORDERS",\
            "normalisation":{"kind":"PERCENTILE"}},\
            {"code":"CREDIT","label":{"en":"Credit","zh":"信誉"},"weight":1,"indicator":"CREDIT_GRADE",\
            "normalisation":{"kind":"CATEGORY_MAP","points":{"EXCELLENT":100,"GOOD":75,"FAIR":50,"POOR":25,"NONE":0}}}]}""";

    static final String PATH = "/api/v1/scorecards/";

    private final Scorecards scorecards;
    private final IdempotentPosts posts;
    private final Cursors cursors;
    private final Caller caller;

    ScorecardResource(Scorecards scorecards, IdempotentPosts posts, Cursors cursors, Caller caller) {
        this.scorecards = scorecards;
        this.posts = posts;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listScorecards", summary = "List the scorecards", description = """
                    The presets END_CUSTOMER, INTERMEDIARY, PROSPECT and TELECOM, and those added since, by code, each with \
                    the version that is active.

                    Errors: 400 for an unknown parameter or a cursor that is not ours, 422 for a limit out of range.""")
    public Page<ScorecardView> list(@BeanParam PageRequest page) {
        var after =
                cursors.open(page.cursor(), "scorecards").map(List::getFirst).orElse("");
        return scorecards
                .list(after, page.limit(), page.counted(), last -> cursors.seal(List.of(last.code()), "scorecards"))
                .map(card -> ScorecardView.of(card, scorecards.active(card.code()), caller.language()));
    }

    @POST
    @RolesAllowed({Roles.VIEWER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerScorecard", summary = "Add a scorecard", description = """
                    With its first version. It scores nobody before it is tried on the base and activated. With \
                    `dryRun=true` the definition is checked and its weights are answered; nothing is stored, and the role \
                    viewer suffices; otherwise it takes a manager.

                    Errors: 400 when the body cannot be understood; 403 when the role does not suffice; 409 when the code \
                    is taken; 422 when the definition cannot score anybody, or judgements contradict themselves: then the \
                    worst is named.""")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "Two leaves",
                                            value = "{\"code\":\"WHOLESALE\",\"definition\":" + DEFINITION + "}")))
    @APIResponse(
            responseCode = "201",
            description = "The scorecard's first version",
            content = @Content(schema = @Schema(implementation = ScorecardVersionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun=true: what it would be",
            content = @Content(schema = @Schema(implementation = ScorecardVersionView.class)))
    public Response register(@BeanParam DryRun dryRun, @NotNull RegisterScorecard wanted) {
        if (dryRun.asked()) {
            return Response.ok(view(scorecards.tried(wanted.code(), wanted.definition())))
                    .build();
        }
        Managers.require(caller);
        return posts.answer(wanted, () -> created(scorecards.register(wanted.code(), wanted.definition())));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getScorecard", summary = "Read a scorecard", description = """
                    Its latest version, and the version that is active. The tag changes with every activation and version.

                    Errors: 404 when there is no such scorecard.""")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    public Response get(
            @RestPath @Parameter(description = "Code of the scorecard", example = "END_CUSTOMER") String code,
            @Context Request request) {
        var latest = scorecards.latest(code);
        var active = scorecards.active(code);
        return Answers.ok(
                ScorecardView.of(latest, active, caller.language()),
                Tags.version(active == null ? 0 : active.tag(), latest.version(), caller.language()),
                request);
    }

    private Response created(Scorecard card) {
        return Answers.created(
                PATH + card.code() + "/versions/" + card.version(), view(card), Tags.version(card.version()));
    }

    private ScorecardVersionView view(Scorecard card) {
        return ScorecardVersionView.of(card, caller.language());
    }
}
