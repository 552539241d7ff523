package io.clientele.valuation.whatif;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.whatif.entry.SupposedCorrection;
import io.clientele.valuation.whatif.entry.SupposedEntry;
import io.clientele.valuation.whatif.record.SupposedRecord;
import io.clientele.valuation.whatif.score.SupposedScorecard;

@Schema(
        name = "WhatIf",
        description = "What to suppose; everything that is not said stays as it is. An empty object changes nothing")
public record WhatIf(
        @Schema(
                description =
                        "The instant of both valuations, also one to come; a date means the end of that business day."
                                + " Default: now",
                maxLength = 40,
                examples = "2026-01-31T09:30:00Z")
        @Size(max = 40)
        String asOf,

        @Schema(
                description =
                        "Only what was recorded by then, by the policy and the models in force then. Default: now",
                maxLength = 40,
                examples = "2026-01-31")
        @Size(max = 40)
        String knownAt,

        @Schema(description = "Entries as if they had been posted", maxItems = 100) @Size(max = 100)
        List<@NotNull @Valid SupposedEntry> entries,

        @Schema(description = "Corrections as if they had been posted", maxItems = 100) @Size(max = 100)
        List<@NotNull @Valid SupposedCorrection> corrections,

        @Schema(description = "Other facts of the customer's record") @Valid
        SupposedRecord record,

        @Schema(description = "Scorecards to score the customer by, with all else that is supposed", maxItems = 10)
        @Size(max = 10)
        List<@NotNull @Valid SupposedScorecard> scorecards,

        @Schema(
                description = "Whether to tell the lifecycle profit too, as it is and as it would be. Default: false",
                examples = "true")
        Boolean lifecycleProfit,

        @Schema(description = "Another cost policy") @Valid SupposedCosts costPolicy,

        @Schema(description = "Another model of buying; who is under contract is answered by the contract all the same")
        @Valid
        SupposedModel model,

        @Schema(description = "Another model of spend") @Valid
        SupposedSpend spendModel,

        @Schema(description = "Another model of contracts: it values those who are under one") @Valid
        SupposedContracts contractModel,

        @Schema(
                description = "Margin on revenue assumed for the future",
                minimum = "-10",
                maximum = "1",
                examples = "0.35")
        @DecimalMin("-10")
        @DecimalMax("1")
        Double marginRate,

        @Schema(
                description =
                        "Share of customers like this one who stay from year to year, above 0; no model of leaving is"
                                + " asked. Under contract, what the contracts pay goes on at each renewal with the"
                                + " probability that makes this share of a year (CONSTANT_RETENTION; renewals are yearly"
                                + " where no model of contracts is in use). Else it buys at its own rate (PRIOR_RATE)"
                                + " while it stays, in futureValue and expectedPurchases alike",
                minimum = "0.000001",
                maximum = "1",
                examples = "0.8")
        @DecimalMin("0.000001")
        @DecimalMax("1")
        Double retentionRate,

        @Schema(description = "What a year of waiting costs", minimum = "-0.99", maximum = "10", examples = "0.1")
        @DecimalMin("-0.99")
        @DecimalMax("10")
        Double discountRate,

        @Schema(
                description = "How far the future value looks ahead, up to 100 years",
                pattern = "^P([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?$",
                examples = "P5Y")
        @Size(max = 40)
        @Pattern(
                regexp = "P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?",
                message = "must be a period such as P3Y")
        String horizon) {

    boolean asksLifecycleProfit() {
        return Boolean.TRUE.equals(lifecycleProfit);
    }

    List<SupposedEntry> supposedEntries() {
        return entries == null ? List.of() : entries;
    }

    List<SupposedCorrection> supposedCorrections() {
        return corrections == null ? List.of() : corrections;
    }

    List<SupposedScorecard> supposedScorecards() {
        return scorecards == null ? List.of() : scorecards;
    }

    ModelTime ahead(ModelTime otherwise) {
        return horizon == null ? otherwise : ModelTime.parse(horizon);
    }
}
