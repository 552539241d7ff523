package io.clientele.customer.bond;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

import io.clientele.customer.fact.FactAnswers;
import io.clientele.customer.fact.Moment;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/bonds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Bonds",
        description = "What ties a customer to us: ten bonds, how strong they are, and whether the relation is fragile")
class BondResource {

    private final Bonds bonds;
    private final FactAnswers answers;

    BondResource(Bonds bonds, FactAnswers answers) {
        this.bonds = bonds;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(AGENT)
    @Operation(operationId = "rateBonds", summary = "Rate the bonds with a customer", description = """
                    Each of ten bonds is rated 0 to 5; the strength is the sum ÷ 50 × 100. From a level on (by default 3) a bond holds; the relation is \
                    fragile when external bonds hold (legal, economic, technical, geographic, time) and no internal one does (knowledge, social, cultural, \
                    values, psychological). A bond that is not rated counts as 0. 404 when there is no such customer; 422 when nothing is rated or the \
                    day lies in the future.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RateBonds.class),
                            examples = @ExampleObject(name = "held from outside", value = """
                                            {"ratedOn":"2026-01-31","legal":{"level":5,"note":"Framework contract until 2028"},\
                                            "technical":{"level":4},"social":{"level":1}}""")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = BondRatingView.class)))
    public Response rate(@RestPath @Parameter(description = "The customer's id") UUID id, RateBonds body) {
        return answers.recorded(id, "bonds", body, () -> bonds.rate(id, body), BondRatingView::of);
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listBondRatings",
            summary = "List the ratings of a customer's bonds",
            description = "The newest by day first. Viewers do not see notes. 404 when there is no such customer.")
    @APIResponse(
            responseCode = "200",
            description = "A page of ratings",
            content = @Content(schema = @Schema(implementation = RatingPage.class)))
    public Page<BondRatingView> list(
            @RestPath @Parameter(description = "The customer's id") UUID id, @BeanParam @Valid PageRequest page) {
        return answers.page(bonds.page(id, page), BondRatingView::of);
    }

    @GET
    @Path("/{ratingId}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getBondRating",
            summary = "Read a rating of bonds",
            description = "As it was recorded. 404 when the customer has no such rating.")
    @APIResponse(
            responseCode = "200",
            description = "The rating",
            content = @Content(schema = @Schema(implementation = BondRatingView.class)))
    public Response get(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The rating's id") UUID ratingId,
            @Context Request request) {
        return answers.one(bonds.get(id, ratingId), BondRatingView::of, request);
    }

    @GET
    @Path("/current")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getCurrentBondRating",
            summary = "Read the rating that counts",
            description =
                    "The latest by day, now or as of a day, by what was recorded until knownAt. 404 when there is none by then.")
    @APIResponse(
            responseCode = "200",
            description = "The rating",
            content = @Content(schema = @Schema(implementation = BondRatingView.class)))
    public Response current(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @BeanParam Moment moment,
            @Context Request request) {
        return answers.current((day, knownAt) -> bonds.current(id, day, knownAt), moment, BondRatingView::of, request);
    }

    /** How a page is documented. */
    @Schema(name = "BondRatingPage", description = "A page of ratings")
    record RatingPage(
            @Schema(required = true, description = "The ratings", maxItems = 500)
            List<BondRatingView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of ratings; present with count=true", minimum = "0")
            Long total) {}
}
