package io.clientele.valuation.value.interval;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.security.Roles;
import io.clientele.valuation.moment.Moment;
import io.clientele.valuation.moment.Moments;
import io.clientele.valuation.value.Valuations;

@Path("/api/v1/customers/{id}/valuation/intervals")
@Tag(name = "Valuations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IntervalResource {

    private final Valuations valuations;
    private final Intervals intervals;
    private final Moments moments;

    IntervalResource(Valuations valuations, Intervals intervals, Moments moments) {
        this.valuations = valuations;
        this.intervals = intervals;
        this.moments = moments;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getValuationIntervals", summary = "Read how sure the expectations are", description = """
                    P10, P50 and P90 of the customer's purchases within a horizon and of its future value, from the exact \
                    distribution that the active models give for its history (no simulation: the same question has the same \
                    answer), and how often such bands were right on a hold-out. What the parameters of the models may be \
                    off by is not in the bands; the measured coverage shows whether that matters.

                    Errors: 400 when a parameter cannot be read, 404 when nothing was heard of the customer, 422 when the \
                    horizon is out of range: longer than 100 years.""")
    @APIResponse(
            responseCode = "200",
            description = "The intervals",
            content = @Content(schema = @Schema(implementation = IntervalsView.class)))
    public IntervalsView get(
            @RestPath @Parameter(description = "Id of the customer") UUID id,
            @BeanParam Moment moment,
            @RestQuery
                    @Parameter(
                            description = "Over which purchases looks; the horizon of futureValue is a setting",
                            schema = @Schema(type = SchemaType.STRING, defaultValue = "P52W", maxLength = 40),
                            example = "P52W")
                    String horizon) {
        return intervals.of(valuations.of(id, moments.asOf(moment), moments.knownAt(moment)), horizon);
    }
}
