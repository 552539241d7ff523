package io.clientele.valuation.scorecard.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CustomerScore",
        description = "The score of a customer by a scorecard, computed at the moment of reading")
record CustomerScoreView(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(description = "Code of the scorecard", examples = "END_CUSTOMER", required = true)
        String scorecard,

        @Schema(description = "The scorecard in words", examples = "End customer")
        String label,

        @Schema(description = "The version", examples = "2", minimum = "1")
        int version,

        @Schema(description = "The instant", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "Whether the scorecard is for this customer")
        boolean inAudience,

        @Schema(
                description = "0 to 100 with six decimals: the sum of the parts; absent when nothing is known",
                examples = "63.482913",
                minimum = "0",
                maximum = "100")
        BigDecimal score,

        @Schema(description = "The band of the score; absent without one")
        BandView band,

        @Schema(
                description = "How much of the whole weight is known; below 1 the score is renormalised over that",
                examples = "0.85",
                minimum = "0",
                maximum = "1")
        double knownWeight,

        @Schema(description = "One for each leaf; absent in lists")
        List<ExplainedLeaf> explanation) {

    @Schema(name = "ScoreBandView", description = "A band of scores")
    record BandView(
            @Schema(description = "Stable code", examples = "A")
            String code,

            @Schema(description = "The same in words", examples = "Best")
            String label) {}
}
