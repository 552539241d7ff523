package io.clientele.customer.ownership.request;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An intake: somebody should look after this customer. */
@Schema(description = "A customer that somebody should look after")
record RequestOwner(
        @Schema(description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001") @NotNull
        UUID customerId,

        @Schema(description = "What the manager should know", examples = "Met at the spring fair, wants two machines")
        @Size(min = 1, max = 2000)
        String note) {}
