package io.clientele.interaction.association;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to count. */
@Schema(description = "Which purchases to count")
record CountAssociations(
        @Schema(description = "First business day; a year before dayTo when not given", examples = "2025-02-01")
        LocalDate dayFrom,

        @Schema(description = "The business day before which it ends; tomorrow when not given", examples = "2026-02-01")
        LocalDate dayTo,

        @Schema(
                description = "Baskets in which a product, and a pair, must be to be counted; 2 when not given",
                minimum = "1",
                maximum = "1000000000",
                examples = "10")
        @Min(1)
        @Max(1_000_000_000)
        Integer minBaskets) {}
