package io.clientele.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.record.RegisterCustomer;

/** A customer as callers see it. */
@Schema(
        name = "Customer",
        description =
                "A customer. What is unknown is absent, and so is what fields= leaves out or a viewer may not see")
public record CustomerView(
        @Schema(description = "Our identity of the customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID id,

        @Schema(description = "Grows by one with every change", minimum = "1", examples = "3")
        long version,

        @JsonUnwrapped RegisterCustomer record,

        @Schema(description = "When the customer was registered", examples = "2026-01-31T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When the record was last changed", examples = "2026-01-31T09:30:00Z")
        Instant updatedAt,

        @Schema(
                description =
                        "The customer this one is merged into, who answers for it; absent while it stands for itself",
                examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID mergedInto,

        @Schema(description = "Names of the properties that are hidden or shortened for a viewer", maxItems = 50)
        List<String> masked) {}
