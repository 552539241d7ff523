package io.clientele.valuation.scorecard.trial;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.population.PassedOver;

@Schema(name = "ScorecardOutcome", description = "What a version of a scorecard makes of the whole base")
public record Outcome(
        @Schema(description = "Give it to activate exactly this", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID dryRun,

        @Schema(description = "The scorecard", examples = "END_CUSTOMER")
        String scorecard,

        @Schema(description = "The version tried", examples = "2", minimum = "1")
        int version,

        @Schema(
                description = "The version that was active, with which it is compared; absent when none was",
                examples = "1",
                minimum = "1")
        Integer comparedWith,

        @Schema(description = "The instant at which everybody was looked at", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "Customers of the audience", examples = "1000", minimum = "0")
        long customers,

        @Schema(description = "Those of them of whom something is known", examples = "990", minimum = "0")
        long scored,

        @Schema(description = "Mean score", examples = "51.2", minimum = "0", maximum = "100")
        Double meanScore,

        @Schema(description = "Mean of score − score by the active version; absent without one", examples = "-1.4")
        Double meanChange,

        @Schema(
                description = "Who would be in another band, or in one for the first time",
                examples = "120",
                minimum = "0")
        long moved,

        @Schema(description = "From each band by the active version to each band by this one")
        List<Move> matrix,

        @Schema(description = "How many customers have which score, by tens")
        List<Bar> scores,

        @Schema(description = "How many customers' score changes by how much, by tens; empty without an active version")
        List<Bar> changes,

        @Schema(description = "Whom the dry run could not read or score")
        PassedOver passedOver) {

    @Schema(name = "ScorecardMove", description = "The customers who go from one band to another, or stay")
    record Move(
            @Schema(description = "By the active version; absent for those it did not score", examples = "B")
            String from,

            @Schema(description = "By this version; absent for those of whom nothing is known", examples = "A")
            String to,

            @Schema(description = "How many", examples = "17", minimum = "0")
            long customers,

            @Schema(description = "Their current value, as published")
            Money currentValue,

            @Schema(description = "Their future value, as published")
            Money futureValue) {}

    @Schema(name = "ScorecardBar", description = "A bar of a distribution")
    record Bar(
            @Schema(description = "From this on", examples = "40")
            int from,

            @Schema(description = "Below this; the last bar includes it", examples = "50")
            int to,

            @Schema(description = "How many customers", examples = "88", minimum = "0")
            long customers) {}
}
