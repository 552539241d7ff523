package io.clientele.valuation.time;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ValueSeries", description = "The value of a customer over time, recomputed at each step")
record SeriesView(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(description = "Length of a step", examples = "P1M")
        String step,

        @Schema(description = "Whether each value is of what was known at its own instant", examples = "false")
        boolean knownThen,

        @Schema(description = "Oldest first") List<ValueAt> values) {}
