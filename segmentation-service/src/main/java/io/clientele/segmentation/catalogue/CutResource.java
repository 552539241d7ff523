package io.clientele.segmentation.catalogue;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.security.Roles;
import io.clientele.segmentation.SegmentationConfig;
import io.clientele.segmentation.cut.CutView;
import io.clientele.segmentation.cut.Cuts;
import io.clientele.segmentation.cut.NumberedCut;
import io.clientele.segmentation.intake.CutRequests;
import io.clientele.segmentation.words.Choices;

@Path("/api/v1/schemes/{code}/cuts")
@Tag(name = "Schemes", description = "The rules by which customers are grouped, and the thresholds in force")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CutResource {

    private final Cuts cuts;
    private final CutRequests requests;
    private final IdempotentPosts posts;
    private final Cursors cursors;
    private final SegmentationConfig config;

    CutResource(Cuts cuts, CutRequests requests, IdempotentPosts posts, Cursors cursors, SegmentationConfig config) {
        this.cuts = cuts;
        this.requests = requests;
        this.posts = posts;
        this.cursors = cursors;
        this.config = config;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listCuts",
            summary = "List the cuts of a scheme",
            description =
                    "Newest first; the first is in force. Errors: 400 for a parameter or cursor that cannot be used, "
                            + "401, 403, 404 when there is no such scheme.")
    public Page<CutView> list(
            @RestPath
                    @Parameter(
                            description = "Code of the scheme",
                            example = "VALUE_MATRIX",
                            schema = @Schema(maxLength = 60))
                    String code,
            @BeanParam PageRequest page) {
        var scheme = Choices.scheme(code);
        int below = cursors.open(page.cursor(), "cuts", code)
                .map(position -> Integer.parseInt(position.getFirst()))
                .orElse(Integer.MAX_VALUE);
        List<NumberedCut> found = cuts.page(scheme, below, page.limit() + 1);
        return Page.of(
                        found,
                        page.limit(),
                        last -> cursors.seal(List.of(Integer.toString(last.number())), "cuts", code),
                        page.counted() ? cuts.count(scheme) : null)
                .map(row -> CutView.of(row.cut(), config.baseCurrency()));
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "createCut",
            summary = "Cut a scheme anew",
            description =
                    "Starts a job that takes new thresholds from the population as it is, puts them in force and moves "
                            + "everyone concerned with the cause `CUT`. The job's result is the cut; it fails with `NO_POPULATION` "
                            + "when nobody has bought yet. `Idempotency-Key` is honoured. "
                            + "Errors: 401, 403 without the role manager, 404 when there is no such scheme.")
    @APIResponse(
            responseCode = "202",
            description = "The job that cuts; its address is in `Location`",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response cut(
            @RestPath
                    @Parameter(
                            description = "Code of the scheme",
                            example = "VALUE_MATRIX",
                            schema = @Schema(maxLength = 60))
                    String code) {
        var scheme = Choices.scheme(code);
        return posts.answer(Map.of(), () -> {
            var job = requests.request(scheme);
            return Answers.accepted("/api/v1/jobs/" + job.id(), job);
        });
    }
}
