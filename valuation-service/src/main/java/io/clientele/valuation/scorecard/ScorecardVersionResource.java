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

@Path("/api/v1/scorecards/{code}/versions")
@Tag(name = "Scorecards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ScorecardVersionResource {

    private final Scorecards scorecards;
    private final IdempotentPosts posts;
    private final Cursors cursors;
    private final Caller caller;

    ScorecardVersionResource(Scorecards scorecards, IdempotentPosts posts, Cursors cursors, Caller caller) {
        this.scorecards = scorecards;
        this.posts = posts;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listScorecardVersions", summary = "List the versions of a scorecard", description = """
                    Newest first, each with its definition and the weights that follow from it.

                    Errors: 400 for a cursor that is not ours, 404 when there is no such scorecard.""")
    public Page<ScorecardVersionView> list(
            @RestPath @Parameter(description = "Code of the scorecard", example = "END_CUSTOMER") String code,
            @BeanParam PageRequest page) {
        int before = cursors.open(page.cursor(), "versions", code)
                .map(position -> Integer.valueOf(position.getFirst()))
                .orElse(Integer.MAX_VALUE);
        return scorecards
                .versions(
                        code,
                        before,
                        page.limit(),
                        page.counted(),
                        last -> cursors.seal(List.of("" + last.version()), "versions", code))
                .map(this::view);
    }

    @POST
    @RolesAllowed({Roles.VIEWER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addScorecardVersion", summary = "Add a version to a scorecard", description = """
                    It scores nobody before it is tried on the base and activated. With `dryRun=true` the definition is \
                    checked and its weights are answered; nothing is stored, and the role viewer suffices; otherwise it \
                    takes a manager.

                    Errors: 400 when the body cannot be understood; 403 when the role does not suffice; 404 when there is \
                    no such scorecard; 422 when the definition cannot score anybody, or judgements contradict themselves: \
                    then the worst is named.""")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "Two leaves",
                                            value = "{\"definition\":" + ScorecardResource.DEFINITION + "}")))
    @APIResponse(
            responseCode = "201",
            description = "The version",
            content = @Content(schema = @Schema(implementation = ScorecardVersionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun=true: what it would be",
            content = @Content(schema = @Schema(implementation = ScorecardVersionView.class)))
    public Response add(
            @RestPath @Parameter(description = "Code of the scorecard", example = "END_CUSTOMER") String code,
            @BeanParam DryRun dryRun,
            @NotNull AddScorecardVersion wanted) {
        if (dryRun.asked()) {
            scorecards.latest(code);
            return Response.ok(view(scorecards.tried(code, wanted.definition())))
                    .build();
        }
        Managers.require(caller);
        return posts.answer(wanted, () -> {
            var card = scorecards.add(code, wanted.definition());
            return Answers.created(
                    ScorecardResource.PATH + code + "/versions/" + card.version(),
                    view(card),
                    Tags.version(card.version()));
        });
    }

    @GET
    @Path("/{version}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getScorecardVersion", summary = "Read a version of a scorecard", description = """
                    It never changes.

                    Errors: 404 when there is no such scorecard or version.""")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = ScorecardVersionView.class)))
    public Response get(
            @RestPath @Parameter(description = "Code of the scorecard", example = "END_CUSTOMER") String code,
            @RestPath @Parameter(description = "Number of the version", example = "1") int version,
            @Context Request request) {
        return Answers.ok(view(scorecards.version(code, version)), Tags.version(version, caller.language()), request);
    }

    private ScorecardVersionView view(Scorecard card) {
        return ScorecardVersionView.of(card, caller.language());
    }
}
