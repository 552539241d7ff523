package io.clientele.interaction.complaint;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.label.Coded;
import io.clientele.kit.money.Money;

/** Complaints counted. */
@Schema(name = "ComplaintReport", description = "Complaints counted by one of their properties, most frequent first")
record ComplaintReport(
        @Schema(description = "What they are counted by", examples = "CAUSE")
        ComplaintGrouping groupBy,

        @Schema(
                required = true,
                description = "A row for each value; that of complaints without one has no group",
                maxItems = 500)
        List<Row> items,

        @Schema(required = true, description = "All complaints under the same filters, also those of rows not shown")
        Row total) {

    /** Those of one value. */
    @Schema(name = "ComplaintCounts", description = "Complaints counted")
    record Row(
            @Schema(description = "The value; absent where it is not known")
            Coded group,

            @Schema(description = "Number of complaints", minimum = "0", examples = "12")
            long complaints,

            @Schema(description = "Part of all under the same filters", minimum = "0", maximum = "1", examples = "0.4")
            Double share,

            @Schema(description = "Of these not resolved", minimum = "0", examples = "3")
            long unresolved,

            @Schema(description = "Of these overdue", minimum = "0", examples = "1")
            long overdue,

            @Schema(description = "Of these reopened at least once", minimum = "0", examples = "2")
            long reopened,

            @Schema(
                    description = "Mean hours from made to acknowledged, of those that were",
                    minimum = "0",
                    examples = "5.5")
            Double hoursToAcknowledge,

            @Schema(
                    description = "Mean hours from made to resolved, of those that are",
                    minimum = "0",
                    examples = "40.25")
            Double hoursToResolve,

            @Schema(description = "What was paid to make them good, in base currency")
            Money compensation,

            @Schema(
                    description = "Number of complaints whose satisfaction afterwards is known",
                    minimum = "0",
                    examples = "9")
            long answered,

            @Schema(
                    description = "Mean satisfaction afterwards of these",
                    minimum = "0",
                    maximum = "10",
                    examples = "7.5")
            BigDecimal satisfaction) {}
}
