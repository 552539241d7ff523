package io.clientele.customer.ownership.transfer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All customers of one go to another, or to others. */
@Schema(description = "All customers of a representative go to another one, or are spread by load")
record TransferCustomers(
        @Schema(description = "Whose customers; need not be a representative that is known", examples = "rep-7")
        @NotNull
        @Size(min = 1, max = 100)
        String fromOwnerId,

        @Schema(
                description =
                        "An active representative; when not given, each goes to the one with the lowest load relative to capacity",
                examples = "rep-9")
        @Size(min = 1, max = 100)
        String toOwnerId,

        @Schema(description = "Why", examples = "Leaves the company") @Size(min = 1, max = 500)
        String reason) {}
