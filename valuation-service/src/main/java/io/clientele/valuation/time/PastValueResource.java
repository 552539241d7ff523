package io.clientele.valuation.time;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.kit.http.Caller;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.security.Roles;
import io.clientele.valuation.moment.Moment;
import io.clientele.valuation.moment.Moments;

@Path("/api/v1/customers/{id}/valuation")
@Tag(name = "Valuations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PastValueResource {

    private final PastValues past;
    private final Moments moments;
    private final Caller caller;

    PastValueResource(PastValues past, Moments moments, Caller caller) {
        this.past = past;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @Path("/series")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getValuationSeries", summary = "Read a customer's value over time", description = """
                    The value at each calendar step between two instants, recomputed from the journal: of what is known now, of what \
                    was known at one instant, or with `knownThen=true` of what was known at each instant itself, by the policy and \
                    the models of then. What was published at the time is in `/valuation/history`.

                    Errors: 400 when a parameter cannot be read, 404 when nothing was heard of the customer, 422 when from is after \
                    to or there would be more than 500 values.""")
    public SeriesView series(
            @RestPath @Parameter(description = "Id of the customer") UUID id, @BeanParam SeriesAsked asked) {
        return past.series(id, asked);
    }

    @GET
    @Path("/restatement")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getValuationRestatement",
            summary = "Read what late and corrected entries have changed",
            description = """
                    The value as of an instant, as was known at `knownAt` and as is known now, side by side; the terms that differ, \
                    and the entries that were recorded or corrected since. A model or a policy activated since shows in the two \
                    valuations and in the terms. Customers who are merged have always been one: both valuations are by the merges of now, \
                    so the first may be another than was told then.

                    Errors: 400 when a parameter cannot be read, 404 when nothing was heard of the customer, 422 without \
                    knownAt.""")
    public RestatementView restatement(
            @RestPath @Parameter(description = "Id of the customer") UUID id, @BeanParam Moment moment) {
        var knownAt = moments.knownAt(moment);
        if (knownAt == null) {
            throw Rejection.invalid(Fault.parameter("knownAt", "REQUIRED", "knownAt says what now is compared with."));
        }
        return past.restatement(id, moments.asOf(moment), knownAt, caller.language());
    }
}
