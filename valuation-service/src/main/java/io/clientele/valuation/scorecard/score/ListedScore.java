package io.clientele.valuation.scorecard.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.scorecard.scoring.ScoreRows;

@Schema(name = "ListedScore", description = "The score of a customer as it was last computed")
record ListedScore(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(description = "When it was computed so", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "Absent when nothing is known", examples = "63.482913", minimum = "0", maximum = "100")
        BigDecimal score,

        @Schema(description = "Code of its band; absent without a score", examples = "A")
        String band,

        @Schema(description = "How much of the whole weight is known", examples = "0.85", minimum = "0", maximum = "1")
        double knownWeight) {

    static ListedScore of(ScoreRows.Row row) {
        return new ListedScore(row.customer(), row.asOf(), row.score(), row.band(), row.knownWeight());
    }
}
