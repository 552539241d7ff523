package io.clientele.customer.wallet;

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

@Path("/api/v1/customers/{id}/wallet-estimates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Wallet", description = "What a customer spends in our category in a year, with us and with others")
class WalletEstimateResource {

    private final WalletEstimates estimates;
    private final FactAnswers answers;

    WalletEstimateResource(WalletEstimates estimates, FactAnswers answers) {
        this.estimates = estimates;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(AGENT)
    @Operation(
            operationId = "recordWalletEstimate",
            summary = "Record an estimate of a customer's wallet",
            description = """
                    What the customer spends in a category, or in all of them, in a year, where that is known from, and the competitors it buys from. The \
                    latest estimate of each category counts, by day, and what they come to is told to the other services, which derive the share \
                    of wallet: see `GET …/current`. 404 when there is no such customer; 422 for a day in the \
                    future, an amount below zero or not in base currency, a competitor named twice, or shares of more than 1 in all.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordWalletEstimate.class),
                            examples = @ExampleObject(name = "from an interview", value = """
                                            {"estimatedOn":"2026-01-31","yearlyAmount":{"amount":"800000","currency":"CNY"},\
                                            "origin":"INTERVIEW","competitors":[{"name":"Harbour Tools","share":0.4}]}""")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = WalletEstimateView.class)))
    public Response record(@RestPath @Parameter(description = "The customer's id") UUID id, RecordWalletEstimate body) {
        return answers.recorded(id, "wallet-estimates", body, () -> estimates.record(id, body), WalletEstimateView::of);
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listWalletEstimates",
            summary = "List the estimates of a customer's wallet",
            description = "The newest by day first. Viewers do not see notes. 404 when there is no such customer.")
    @APIResponse(
            responseCode = "200",
            description = "A page of estimates",
            content = @Content(schema = @Schema(implementation = EstimatePage.class)))
    public Page<WalletEstimateView> list(
            @RestPath @Parameter(description = "The customer's id") UUID id, @BeanParam @Valid PageRequest page) {
        return answers.page(estimates.page(id, page), WalletEstimateView::of);
    }

    @GET
    @Path("/{estimateId}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getWalletEstimate",
            summary = "Read an estimate",
            description = "As it was recorded. 404 when the customer has no such estimate.")
    @APIResponse(
            responseCode = "200",
            description = "The estimate",
            content = @Content(schema = @Schema(implementation = WalletEstimateView.class)))
    public Response get(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The estimate's id") UUID estimateId,
            @Context Request request) {
        return answers.one(estimates.get(id, estimateId), WalletEstimateView::of, request);
    }

    @GET
    @Path("/current")
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getCurrentWalletEstimate", summary = "Read what the wallet comes to", description = """
                    The latest estimate of each category, by day, and their sum, now or as of a day, by what was recorded until knownAt. An \
                    estimate that names no category is of everything: it stands in the place of all before it, and those of categories that \
                    follow are parts of it, which count in its place once they come to more. 404 when there is none by then.""")
    @APIResponse(
            responseCode = "200",
            description = "The wallet",
            content = @Content(schema = @Schema(implementation = WalletView.class)))
    public Response current(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @BeanParam Moment moment,
            @Context Request request) {
        return answers.together(
                (day, knownAt) -> estimates.current(id, day, knownAt),
                moment,
                WalletEstimateView::of,
                WalletView::of,
                request);
    }

    /** How a page is documented. */
    @Schema(name = "WalletEstimatePage", description = "A page of estimates")
    record EstimatePage(
            @Schema(required = true, description = "The estimates", maxItems = 500)
            List<WalletEstimateView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of estimates; present with count=true", minimum = "0")
            Long total) {}
}
