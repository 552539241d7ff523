package io.clientele.interaction.visit;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.visit.VisitSheetView.Running;
import io.clientele.kit.privacy.ShowsPerson;

/** What a customer and the company still owe each other. */
@Schema(name = "Commitments", description = "The contracts of a customer that run, and the invoices that are not paid")
record CommitmentsView(
        @Schema(required = true, description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(
                required = true,
                description = "Contracts that have not ended, under the terms that run and those that are signed ahead",
                maxItems = 20)
        List<Running> contracts,

        @Schema(
                required = true,
                description = "Invoices that are not paid, the one that is due first before the others",
                maxItems = 100)
        List<UnpaidInvoice> unpaidInvoices)
        implements ShowsPerson {

    boolean any() {
        return !contracts.isEmpty() || !unpaidInvoices.isEmpty();
    }

    /** How the answer is documented. */
    @Schema(name = "CommitmentsPage", description = "Those of the customers who have any")
    record CommitmentsPage(
            @Schema(required = true, description = "In the order in which they were asked for", maxItems = 100)
            List<CommitmentsView> items) {}
}
