package io.clientele.valuation.lifecycle;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.kit.http.Caller;
import io.clientele.kit.security.Roles;
import io.clientele.valuation.moment.Moment;
import io.clientele.valuation.moment.Moments;

@Path("/api/v1/customers/{id}/lifecycle-profit")
@Tag(name = "Valuations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LifecycleProfitResource {

    private final Lifecycles lifecycles;
    private final Moments moments;
    private final Caller caller;

    LifecycleProfitResource(Lifecycles lifecycles, Moments moments, Caller caller) {
        this.lifecycles = lifecycles;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getLifecycleProfit",
            summary = "Read what the relation with a customer has earned",
            description = """
                    Basic profit + cross-sold profit + cost saved − price concessions, which add up to the real margin, then − acquisition \
                    cost + referral income − cost of bad word of mouth. Basic and cross-sold profit are stated at list price and at the \
                    base's mean cost to serve, as the active fit has measured it; the first category bought is the basic one, and what \
                    names no category counts to it; a return without one of its own goes to the categories of the purchase that it \
                    names, in proportion to what they sold for. What was spent to win \
                    customers who were merged counts together, and whoever was merged was referred, and has referred, as its survivor. \
                    Referral income is half of what referred customers have earned since they were referred: by what happened from \
                    the first `REFERRAL` entry on that names them, or from their beginning on where only their record tells who brought \
                    them. Bad word of mouth is \
                    a tenth of the base's mean margin for each complaint and each answer of a dissatisfied customer (both settings); \
                    they are estimates, and part of no value. Every term names the journal entries behind it.

                    Errors: 400 when a parameter cannot be read, 404 when nothing was heard of the customer.""")
    @APIResponse(
            responseCode = "200",
            description = "The lifecycle profit",
            content = @Content(schema = @Schema(implementation = LifecycleProfitView.class)))
    public LifecycleProfitView get(
            @RestPath @Parameter(description = "Id of the customer") UUID id, @BeanParam Moment moment) {
        return lifecycles.of(id, moments.asOf(moment), moments.knownAt(moment), caller.language());
    }
}
