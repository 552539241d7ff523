package io.clientele.valuation.whatif;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.value.Differences;
import io.clientele.valuation.value.ValueChange;
import io.clientele.valuation.value.answer.ValuationView;
import io.clientele.valuation.whatif.record.IndicatorChange;
import io.clientele.valuation.whatif.score.ScoreChange;

@Schema(name = "WhatIfAnswer", description = "A customer's value as it is, and as it would be; nothing was stored")
record WhatIfView(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(description = "The instant of both valuations", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "As it is") ValuationView before,
        @Schema(description = "As it would be") ValuationView after,
        @Schema(description = "after − before") ValueChange change,

        @Schema(description = "The terms that differ; those of a value add up to its change")
        List<Differences.TermChange> explanation,

        @Schema(description = "Ids that stand for what was supposed, entries before replacements, in the order given")
        List<UUID> supposedEntries,

        @Schema(description = "By each of the scorecards that are asked about, in order; absent where none is")
        List<ScoreChange> scores,

        @Schema(
                description =
                        "The indicators that would be others by all that is supposed; absent where nothing is supposed of"
                                + " the record")
        List<IndicatorChange> indicators,

        @Schema(description = "What the relation has earned; absent where it is not asked for")
        LifecycleChange lifecycleProfit) {}
