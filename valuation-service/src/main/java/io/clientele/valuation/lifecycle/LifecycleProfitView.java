package io.clientele.valuation.lifecycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.lifecycle.LifecycleGap;
import io.clientele.valuation.formula.lifecycle.LifecycleProfit;
import io.clientele.valuation.formula.lifecycle.LifecycleTerm;
import io.clientele.valuation.formula.lifecycle.Surroundings;
import io.clientele.valuation.money.RoundedParts;
import io.clientele.valuation.value.UsedModel;

@Schema(
        name = "LifecycleProfit",
        description = "What the relation with a customer has earned from its beginning on, term by term")
public record LifecycleProfitView(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(description = "The instant that it is of", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "All seven terms together") Money lifecycleProfit,

        @Schema(description = "The real margin, pastValue + presentValue: the first four terms together")
        Money margin,

        @Schema(description = "All terms but the two that rest on assumptions")
        Money withoutEstimates,

        @Schema(
                description =
                        "The first category bought: that of the largest line of the first purchase that names one;"
                                + " absent where none does",
                examples = "Tea")
        String basicCategory,

        @Schema(
                description = "What it costs on average to provide and to serve for one unit of revenue at list price",
                examples = "0.085")
        BigDecimal costToServeRate,

        @Schema(description = "The terms, which add up to lifecycleProfit")
        List<Part> explanation,

        @Schema(description = "What the two estimated terms rest on")
        LifecycleAssumptions assumptions,

        @Schema(
                description =
                        "The model whose fit has measured the base: its cost to serve and the margin of a customer that"
                                + " BAD_WORD_OF_MOUTH loses; absent where none is active")
        UsedModel model,

        @Schema(description = "What is not known, and what stands in for it")
        List<Gap> gaps) {

    private static final int MOST_NAMED = 1_000;

    static LifecycleProfitView of(
            UUID customer,
            Instant asOf,
            LifecycleProfit profit,
            Surroundings around,
            Money margin,
            Map<LifecycleTerm.Kind, ? extends Collection<UUID>> behind,
            UsedModel measured,
            Locale language) {
        var currency = margin.currency();
        var amounts = amounts(profit, margin);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < amounts.size(); i++) {
            var term = profit.terms().get(i);
            parts.add(Part.of(term, amounts.get(i), behind.get(term.kind()), language));
        }
        return new LifecycleProfitView(
                customer,
                asOf,
                sum(parts, profit, kind -> true, currency),
                margin,
                sum(parts, profit, kind -> !kind.estimated(), currency),
                profit.basicCategory(),
                profit.costToServeRate(),
                List.copyOf(parts),
                LifecycleAssumptions.of(around, currency),
                measured,
                profit.gaps().stream().map(gap -> Gap.of(gap, language)).toList());
    }

    /** Rounded so that the terms of the margin still add up to it, as it is shown beside. */
    private static List<Money> amounts(LifecycleProfit profit, Money margin) {
        var ofTheMargin = profit.terms().stream()
                .filter(t -> t.kind().ofTheMargin())
                .map(LifecycleTerm::amount)
                .toList();
        var amounts = new ArrayList<>(RoundedParts.of(ofTheMargin, margin));
        profit.terms().stream()
                .skip(ofTheMargin.size())
                .forEach(
                        t -> amounts.add(Money.of(t.amount(), margin.currency()).rounded()));
        return amounts;
    }

    private static Money sum(
            List<Part> parts, LifecycleProfit profit, Predicate<LifecycleTerm.Kind> counts, String currency) {
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            if (counts.test(profit.terms().get(i).kind())) {
                sum = sum.add(parts.get(i).amount().amount());
            }
        }
        return Money.of(sum, currency);
    }

    @Schema(name = "LifecyclePart", description = "A term of the lifecycle profit")
    public record Part(
            @Schema(
                    description = "BASIC_PROFIT, CROSS_SOLD_PROFIT, COST_SAVED, PRICE_CONCESSIONS, ACQUISITION_COST,"
                            + " REFERRAL_INCOME or BAD_WORD_OF_MOUTH",
                    examples = "CROSS_SOLD_PROFIT")
            String part,

            @Schema(description = "The same in words", examples = "Cross-sold profit")
            String label,

            @Schema(description = "As it enters the sum: what was spent or given away is negative")
            Money amount,

            @Schema(
                    description = "Whether it rests on an assumption; estimates are part of no value",
                    examples = "false")
            boolean estimate,

            @Schema(description = "Ids of the journal entries behind it, in the order in which they occurred")
            List<UUID> entries,

            @Schema(
                    description =
                            "Of REFERRAL_INCOME: who was referred, as the journal and the records tell, of who is merged the survivor, and"
                                    + " of who was erased the id of nobody (a UUID of version 8) that the figures stand under. Of"
                                    + " ACQUISITION_COST: whose records add up to it, the customer's own and those merged into it. At most"
                                    + " 1,000 are named")
            List<UUID> customers) {

        static Part of(LifecycleTerm term, Money amount, Collection<UUID> behind, Locale language) {
            var kind = term.kind();
            return new Part(
                    kind.name(),
                    Labels.of(kind, language),
                    amount,
                    kind.estimated(),
                    term.entries(),
                    behind == null ? null : behind.stream().limit(MOST_NAMED).toList());
        }
    }

    @Schema(name = "LifecycleGap", description = "What is not known, and what stands in for it")
    public record Gap(
            @Schema(
                    description = "COST_TO_SERVE_OF_BASE, ACQUISITION_COST or MARGIN_OF_BASE",
                    examples = "ACQUISITION_COST")
            String code,

            @Schema(description = "The same in words", examples = "Acquisition cost unknown: counted as nothing")
            String label) {

        static Gap of(LifecycleGap gap, Locale language) {
            return new Gap(gap.name(), Labels.of(gap, language));
        }
    }
}
