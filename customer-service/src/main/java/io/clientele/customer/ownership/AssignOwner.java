package io.clientele.customer.ownership;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who shall look after a customer. */
@Schema(description = "Who shall look after a customer")
record AssignOwner(
        @Schema(
                description =
                        "An active representative; when not given, the one with the lowest load relative to capacity",
                examples = "rep-9")
        @Size(min = 1, max = 100)
        String ownerId,

        @Schema(description = "Why", examples = "The customer asked for somebody in its city") @Size(min = 1, max = 500)
        String reason) {}
