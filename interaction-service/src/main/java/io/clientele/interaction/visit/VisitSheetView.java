package io.clientele.interaction.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.association.NextPurchasesView;
import io.clientele.interaction.complaint.ComplaintView;
import io.clientele.interaction.journal.said.part.ContractSaid;
import io.clientele.interaction.journal.view.InteractionView;
import io.clientele.interaction.points.PointsView;
import io.clientele.interaction.promise.PromiseView;
import io.clientele.interaction.satisfaction.SatisfactionView;

/** What to know before a visit. */
@Schema(
        name = "VisitSheet",
        description = "Who a customer is and what the journal knows of it, to be read before a visit")
record VisitSheetView(
        @Schema(required = true, description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(required = true, description = "The instant of the answer", examples = "2026-02-01T09:30:00Z")
        Instant asOf,

        @Schema(
                type = SchemaType.OBJECT,
                description = "The record, as GET /customers/{id} answers it to this caller; absent when unavailable")
        @JsonRawValue
        String profile,

        @Schema(description = "What they spent, by time and category")
        SpendView spend,

        @Schema(description = "Their largest purchase; absent without any")
        InteractionView largestDeal,

        @Schema(description = "The last contacts and service cases, newest first", maxItems = 5)
        List<InteractionView> lastContacts,

        @Schema(description = "What we promised and is still open, first due first", maxItems = 20)
        List<PromiseView> openPromises,

        @Schema(description = "Complaints that are not closed, newest first", maxItems = 20)
        List<ComplaintView> openComplaints,

        @Schema(description = "What they prefer; of each name the newest", maxItems = 50)
        List<Liking> preferences,

        @Schema(
                description = "Contracts that have not ended, under the terms that run and those that are signed ahead",
                maxItems = 20)
        List<Running> contracts,

        @Schema(description = "How satisfied they were in the last year")
        SatisfactionView.Answers satisfaction,

        @Schema(description = "Their loyalty points") PointsView points,

        @Schema(description = "What to offer: the recommended purchase plan")
        NextPurchasesView nextPurchases,

        @Schema(
                description =
                        "Years of the journal that are detached: what happened in them is not in this sheet; absent when there is none",
                maxItems = 1_100,
                examples = "[1997]")
        List<Integer> detachedYears,

        @Schema(
                description = "profile, when customer-service cannot be asked now; absent otherwise",
                maxItems = 1,
                examples = "[\"profile\"]")
        List<String> unavailable) {

    /** A preference. */
    @Schema(name = "CustomerPreference", description = "What a customer prefers")
    record Liking(
            @Schema(required = true, description = "Of what", maxLength = 100, examples = "contact time")
            String name,

            @Schema(description = "What was learned; left out for viewers", maxLength = 500, examples = "after lunch")
            String value,

            @Schema(description = "When it was learned", examples = "2026-01-31T09:30:00Z")
            Instant learnedAt) {}

    /** A contract. */
    @Schema(name = "RunningContract", description = "A contract that has not ended")
    record Running(
            @Schema(
                    required = true,
                    description = "The entry that started it",
                    examples = "0198c0de-7a11-7000-8000-000000000002")
            UUID id,

            @Schema(description = "When it was started", examples = "2026-01-01T09:30:00Z")
            Instant startedAt,

            @Schema(
                    description =
                            "The term that runs today, with what is agreed in it, as it is valued; of a contract that is"
                                    + " over and was neither ended nor renewed the last one, absent where the first, or"
                                    + " the next, is still to come")
            ContractSaid terms,

            @Schema(
                    description =
                            "The next term, which is signed already: termFrom is its first day; absent where there is none")
            ContractSaid next) {}
}
