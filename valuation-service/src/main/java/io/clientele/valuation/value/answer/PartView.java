package io.clientele.valuation.value.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.cash.CurrentValue;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.formula.lifetime.Reason;
import io.clientele.valuation.money.RoundedParts;
import io.clientele.valuation.value.CustomerValue;

@Schema(name = "ValuePart", description = "A term of a value; the terms add up to it")
record PartView(
        @Schema(
                description = "REVENUE (at list price where that is known), RETURNS, DISCOUNTS, COST_OF_GOODS,"
                        + " COST_TO_PROVIDE, COST_TO_SERVE, FUTURE_MARGIN, FUTURE_COST_TO_SERVE, PAST_VALUE, PRESENT_VALUE"
                        + " or FUTURE_VALUE",
                examples = "REVENUE")
        String part,

        @Schema(description = "The same in words", examples = "Revenue at list price")
        String label,

        @Schema(description = "The cost pool, or the year of the forecast", examples = "FIELD_SALES")
        String detail,

        @Schema(description = "As it enters the sum: costs are negative")
        Money amount,

        @Schema(description = "How many journal entries are behind it", examples = "12", minimum = "0")
        int entries,

        @Schema(description = "What to know about it", examples = "cost of goods unknown")
        String note) {

    /** The explanation of the current value, which also says what it could not take into account. */
    static List<PartView> current(CustomerValue value, String currency, Locale language) {
        return Traced.of(value, value.worth().present(), currency, language).stream()
                .map(traced -> new PartView(
                        traced.part, traced.label, traced.detail, traced.amount, traced.entries.size(), traced.note))
                .toList();
    }

    static String detail(ValuePart part) {
        return part.detail().isEmpty() ? null : part.detail();
    }

    @Schema(name = "TracedPart", description = "A term of a value with the journal entries behind it")
    record Traced(
            @Schema(description = "The term, as in the valuation", examples = "REVENUE")
            String part,

            @Schema(description = "The same in words", examples = "Revenue at list price")
            String label,

            @Schema(description = "The cost pool, or the year of the forecast", examples = "FIELD_SALES")
            String detail,

            @Schema(description = "As it enters the sum") Money amount,

            @Schema(description = "Ids of the journal entries behind it, in the order in which they occurred")
            List<UUID> entries,

            @Schema(description = "What to know about it, as in the valuation", examples = "cost of goods unknown")
            String note) {

        private static final ValuePart.Kind GOODS = ValuePart.Kind.COST_OF_GOODS;

        /** Of a window of money that has flowed; what could not be taken into account is said too. */
        static List<Traced> of(CustomerValue value, CurrentValue window, String currency, Locale language) {
            var views = of(window.parts(), currency, language);
            if (value.boughtAtUnknownCost(window)) {
                sayThatCostIsUnknown(views, currency, language);
            }
            return views;
        }

        private static void sayThatCostIsUnknown(List<Traced> views, String currency, Locale language) {
            for (int i = 0; i < views.size(); i++) {
                var view = views.get(i);
                if (view.part.equals(GOODS.name())) {
                    var ofSome = Labels.costUnknownOfSome(language);
                    views.set(i, new Traced(view.part, view.label, null, view.amount, view.entries, ofSome));
                    return;
                }
            }
            var unknown = Labels.of(Reason.COST_OF_GOODS_UNKNOWN, language);
            var nothing = Money.of(BigDecimal.ZERO, currency);
            views.add(new Traced(GOODS.name(), Labels.of(GOODS, language), null, nothing, List.of(), unknown));
        }

        static List<Traced> of(List<ValuePart> parts, String currency, Locale language) {
            var amounts = RoundedParts.of(parts.stream().map(ValuePart::amount).toList(), currency);
            var views = new ArrayList<Traced>();
            for (int i = 0; i < amounts.size(); i++) {
                var part = parts.get(i);
                views.add(new Traced(
                        part.kind().name(),
                        Labels.of(part.kind(), language),
                        PartView.detail(part),
                        amounts.get(i),
                        part.entries(),
                        null));
            }
            return views;
        }
    }
}
