package io.clientele.interaction.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

/** An invoice for which less was paid than it asks. */
@Schema(name = "UnpaidInvoice", description = "An invoice for which less was paid than it asks, in base currency")
record UnpaidInvoice(
        @Schema(required = true, description = "The entry", examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID id,

        @Schema(required = true, description = "When it was sent", examples = "2026-01-31T09:30:00Z")
        Instant occurredAt,

        @Schema(description = "By when it is to be paid", examples = "2026-02-28")
        LocalDate dueDate,

        @Schema(required = true, description = "What it asks, without tax")
        Money amount,

        @Schema(required = true, description = "What was paid by entries of kind PAYMENT that are about it")
        Money paid) {}
