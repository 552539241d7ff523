package io.clientele.customer.duplicate;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two customers are two. */
@Schema(description = "Why two customers are not one")
record DismissCandidate(
        @Schema(description = "For whoever wonders later", examples = "Father and son") @Size(min = 1, max = 2000)
        String note) {}
