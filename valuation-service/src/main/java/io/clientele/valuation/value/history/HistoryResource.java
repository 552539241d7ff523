package io.clientele.valuation.value.history;

import java.util.List;
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

import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.security.Roles;

@Path("/api/v1/customers/{id}/valuation/history")
@Tag(name = "Valuations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HistoryResource {

    private final Histories histories;
    private final Cursors cursors;

    HistoryResource(Histories histories, Cursors cursors) {
        this.histories = histories;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listValuationHistory",
            summary = "List the changes of a customer's value",
            description = """
                    Every value that was published, newest first. What the value was at any other instant answers \
                    `GET /customers/{id}/valuation?asOf=`.

                    Errors: 400 for a cursor that is not ours, 404 when nothing was heard of the customer.""")
    public Page<HistoryView> history(
            @RestPath @Parameter(description = "Id of the customer") UUID id, @BeanParam PageRequest page) {
        var before = cursors.open(page.cursor(), "history", id)
                .map(position -> Long.valueOf(position.getFirst()))
                .orElse(Long.MAX_VALUE);
        var found = histories.before(id, before, page.limit() + 1);
        return Page.of(
                found,
                page.limit(),
                last -> cursors.seal(List.of("" + last.version()), "history", id),
                page.counted() ? histories.count(id) : null);
    }
}
