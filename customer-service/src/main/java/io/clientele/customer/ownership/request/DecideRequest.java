package io.clientele.customer.ownership.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the manager says. */
@Schema(description = "What the manager says to a request")
record DecideRequest(
        @Schema(description = "Whether somebody shall look after the customer", examples = "true") @NotNull
        Boolean approved,

        @Schema(description = "Why; needed for a rejection", examples = "Competitor of our largest customer")
        @Size(min = 1, max = 500)
        String reason,

        @Schema(
                description =
                        "With an approval: an active representative; when not given, the one with the lowest load relative to capacity",
                examples = "rep-9")
        @Size(min = 1, max = 100)
        String ownerId) {}
