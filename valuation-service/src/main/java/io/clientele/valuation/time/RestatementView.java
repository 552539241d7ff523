package io.clientele.valuation.time;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.value.Differences;
import io.clientele.valuation.value.ValueChange;
import io.clientele.valuation.value.answer.ValuationView;

@Schema(
        name = "Restatement",
        description =
                "What a customer was worth as of an instant, as was known then and as is known now, and what sets them"
                        + " apart")
record RestatementView(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(description = "The instant of both valuations", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(
                description = "Until when entries, models and policies count for the first",
                examples = "2026-01-31T09:30:00Z")
        Instant knownAt,

        @Schema(description = "As was known then, by the policy and the models of then")
        ValuationView asKnownThen,

        @Schema(description = "As is known now") ValuationView asKnownNow,
        @Schema(description = "asKnownNow − asKnownThen") ValueChange change,

        @Schema(description = "The terms that differ; those of a value add up to its change")
        List<Differences.TermChange> explanation,

        @Schema(description = "The entries that came to count, or ceased to, since then")
        List<Entry> entries) {

    @Schema(name = "RestatedEntry", description = "An entry that makes a difference")
    record Entry(
            @Schema(description = "Id of the entry", examples = "0198c0de-7a11-7000-8000-000000000002")
            UUID id,

            @Schema(description = "Its kind", examples = "PURCHASE")
            String kind,

            @Schema(
                    description =
                            "RECORDED_LATER: it had happened and was not known; CORRECTED: it counted then and was replaced"
                                    + " or voided since",
                    examples = "RECORDED_LATER")
            String cause,

            @Schema(description = "When it happened", examples = "2026-01-12T09:30:00Z")
            Instant occurredAt,

            @Schema(description = "When it was recorded", examples = "2026-02-03T09:30:00Z")
            Instant recordedAt,

            @Schema(
                    description = "When a correction took its place; absent while it counts",
                    examples = "2026-02-03T09:30:00Z")
            Instant supersededAt,

            @Schema(description = "Net amount of a purchase or return")
            Money amount) {

        static Entry of(Fact fact, String cause, String currency) {
            return new Entry(
                    fact.id(),
                    fact.kind(),
                    cause,
                    fact.occurredAt(),
                    fact.recordedAt(),
                    fact.supersededAt(),
                    fact.amount() == null ? null : Money.of(fact.amount(), currency));
        }
    }
}
