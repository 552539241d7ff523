package io.clientele.valuation.lifecycle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.lifecycle.LifecycleGap;
import io.clientele.valuation.formula.lifecycle.LifecycleTerm.Kind;
import io.clientele.valuation.money.RoundedParts;
import io.clientele.valuation.value.UsedModel;

@Schema(
        name = "GroupLifecycleProfit",
        description = "What the relations with all members have earned from their beginnings on, term by term")
public record LifecycleSumView(
        @Schema(description = "All seven terms together") Money lifecycleProfit,

        @Schema(description = "The real margin, pastValue + currentValue of the group: the first four terms together")
        Money margin,

        @Schema(description = "All terms but the two that rest on assumptions")
        Money withoutEstimates,

        @Schema(
                description =
                        "The terms, which add up to lifecycleProfit; each member's first category bought is its basic one")
        List<Part> explanation,

        @Schema(
                description =
                        "How many customers outside the group its members have brought: REFERRAL_INCOME is of them, each counted once;"
                                + " who is a member counts as itself",
                examples = "3",
                minimum = "0")
        int referred,

        @Schema(
                description =
                        "The model whose fit has measured the base: its cost to serve and the margin of a customer that"
                                + " BAD_WORD_OF_MOUTH loses; absent where none is active")
        UsedModel model,

        @Schema(description = "What is not known, and of how many members")
        List<Gap> gaps) {

    static LifecycleSumView of(
            Map<Kind, BigDecimal> amounts,
            Map<Kind, Integer> behind,
            Map<LifecycleGap, Integer> gaps,
            int referred,
            UsedModel measured,
            Money margin,
            Locale language) {
        var shown = shown(amounts, margin);
        var parts = new ArrayList<Part>();
        for (var kind : Kind.values()) {
            parts.add(new Part(
                    kind.name(),
                    Labels.of(kind, language),
                    shown.get(kind.ordinal()),
                    kind.estimated(),
                    kind == Kind.REFERRAL_INCOME ? null : behind.get(kind)));
        }
        return new LifecycleSumView(
                sum(shown, kind -> true, margin.currency()),
                margin,
                sum(shown, kind -> !kind.estimated(), margin.currency()),
                List.copyOf(parts),
                referred,
                measured,
                gaps.entrySet().stream()
                        .map(gap -> new Gap(gap.getKey().name(), Labels.of(gap.getKey(), language), gap.getValue()))
                        .toList());
    }

    /** In the order of the terms; those of the margin add up to it as it is shown. */
    private static List<Money> shown(Map<Kind, BigDecimal> amounts, Money margin) {
        var ofTheMargin = Arrays.stream(Kind.values())
                .filter(Kind::ofTheMargin)
                .map(amounts::get)
                .toList();
        var shown = new ArrayList<>(RoundedParts.of(ofTheMargin, margin));
        Arrays.stream(Kind.values())
                .filter(kind -> !kind.ofTheMargin())
                .forEach(kind ->
                        shown.add(Money.of(amounts.get(kind), margin.currency()).rounded()));
        return shown;
    }

    private static Money sum(List<Money> shown, Predicate<Kind> counts, String currency) {
        return Money.of(
                Arrays.stream(Kind.values())
                        .filter(counts)
                        .map(kind -> shown.get(kind.ordinal()).amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                currency);
    }

    @Schema(name = "GroupLifecyclePart", description = "A term of the lifecycle profit of a group")
    record Part(
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

            @Schema(
                    description = "Members of whom it is not nothing; absent of REFERRAL_INCOME, which is the group's",
                    examples = "5",
                    minimum = "0")
            Integer customers) {}

    @Schema(name = "GroupLifecycleGap", description = "What is not known of some members, and what stands in for it")
    record Gap(
            @Schema(
                    description = "COST_TO_SERVE_OF_BASE, ACQUISITION_COST or MARGIN_OF_BASE",
                    examples = "ACQUISITION_COST")
            String code,

            @Schema(description = "The same in words", examples = "Acquisition cost unknown: counted as nothing")
            String label,

            @Schema(description = "Of how many members", examples = "3", minimum = "1")
            int customers) {}
}
