package io.clientele.valuation.portfolio.bridge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.DryRun;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.security.Roles;
import io.clientele.valuation.population.JobCost;
import io.clientele.valuation.population.JobCosts;

@Path("/api/v1/portfolio/bridges")
@Tag(name = "Portfolio", description = "What all customers are worth together")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BridgeResource {

    private final Bridges bridges;
    private final BridgeOrders orders;
    private final JobCosts costs;
    private final IdempotentPosts posts;
    private final Caller caller;

    BridgeResource(Bridges bridges, BridgeOrders orders, JobCosts costs, IdempotentPosts posts, Caller caller) {
        this.bridges = bridges;
        this.orders = orders;
        this.costs = costs;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startEquityBridge",
            summary = "Ask why customer equity is another one, of a base of any size",
            description = """
                    The same answer as that of `GET /portfolio/bridge`, as the result of a job that all replicas of the service share: \
                    it walks every customer from one instant to the other. Whatever is recorded or activated while it runs is not \
                    in it. A customer who cannot be valued holds up nobody else, and is named in `passedOver`. With `dryRun=true` nothing is begun: the answer is 200 and tells what it would cost.

                    Errors: 400 when the body cannot be understood, 409 while five that the caller asked for are under way, 422 when from is not \
                    before to.""")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "January",
                                            value = "{\"from\":\"2025-12-31\",\"to\":\"2026-01-31\"}")))
    @APIResponse(
            responseCode = "202",
            description = "The job that walks; its address is in `Location`, its result is the bridge",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "200",
            description = "`dryRun=true`: what it would cost",
            content = @Content(schema = @Schema(implementation = JobCost.class)))
    public Response start(@BeanParam DryRun dryRun, @NotNull @Valid BridgeAsked asked) {
        var span = span(asked);
        if (dryRun.asked()) {
            return Response.ok(costs.of(BridgeJob.KIND)).build();
        }
        return posts.answer(asked, () -> {
            var order = new BridgeJob.Order(span, caller.language().toLanguageTag(), caller.subject());
            var job = orders.begin(order);
            return Answers.accepted(Jobs.PATH + job.id(), job);
        });
    }

    /** What is wrong with the question lies in the body. */
    private BridgeAsked.Span span(BridgeAsked asked) {
        try {
            return bridges.span(asked);
        } catch (Rejection e) {
            throw Rejection.of(
                    e.kind(),
                    e.code(),
                    e.detail(),
                    e.faults().stream()
                            .map(f -> Fault.pointer("/" + f.name(), f.code(), f.detail()))
                            .toList());
        }
    }
}
