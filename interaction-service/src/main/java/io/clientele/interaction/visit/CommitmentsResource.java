package io.clientele.interaction.visit;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.interaction.customer.KnownCustomers;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Tags;
import io.clientele.kit.page.Page;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Visits", description = "What to know before a visit")
class CommitmentsResource {

    private final KnownCustomers customers;
    private final Contracts contracts;
    private final UnpaidInvoices invoices;

    CommitmentsResource(KnownCustomers customers, Contracts contracts, UnpaidInvoices invoices) {
        this.customers = customers;
        this.contracts = contracts;
        this.invoices = invoices;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listCommitments",
            summary = "List contracts that run and invoices that are not paid",
            description = """
                    Of up to 100 customers, those who have any: contracts that have not ended, and invoices for which payments about them come to less than \
                    they ask. Payments that are about nothing pay no invoice. A merged customer's are its survivor's. One answer, without pages. 422 without customerId, 400 for \
                    a parameter that is not known.""")
    @APIResponse(
            responseCode = "200",
            description = "Those of the customers who have any",
            content = @Content(schema = @Schema(implementation = CommitmentsView.CommitmentsPage.class)))
    public Response list(
            @RestQuery
                    @NotNull
                    @Size(min = 1, max = 100)
                    @Parameter(
                            required = true,
                            description = "Customer, a merged one in its survivor's place; several values mean or",
                            example = "0198c0de-7a11-7000-8000-000000000001")
                    List<UUID> customerId,
            @Context Request request) {
        var found = customers.answering(customerId).stream()
                .map(id -> new CommitmentsView(id, contracts.of(id), invoices.of(id)))
                .filter(CommitmentsView::any)
                .toList();
        return Answers.ok(Page.of(found, null, null), Tags.content(found), request);
    }
}
