package io.clientele.customer.ownership.representative;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A representative as callers see it. */
@Schema(name = "Representative", description = "Somebody who looks after customers, and how many there are")
record RepresentativeView(
        @Schema(
                required = true,
                description = "The id that records name as ownerId",
                maxLength = 100,
                examples = "rep-7")
        String id,

        @Schema(description = "Grows by one with every change", minimum = "1", examples = "1")
        long version,

        @Schema(description = "Name", maxLength = 200, examples = "Li Wei")
        String name,

        @Schema(
                description = "How many customers this one can look after",
                minimum = "0",
                maximum = "1000000",
                examples = "120")
        int capacity,

        @Schema(description = "Whether customers are assigned to this one", examples = "true")
        boolean active,

        @Schema(description = "How many customers name this one as owner", minimum = "0", examples = "42")
        long customers,

        @Schema(description = "customers ÷ capacity; absent without capacity", minimum = "0", examples = "0.35")
        Double loadShare,

        @Schema(description = "When this was last changed", examples = "2026-01-31T09:30:00Z")
        Instant updatedAt) {}
