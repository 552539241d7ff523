package io.clientele.valuation.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.money.RoundedParts;

/** What sets two values of one customer apart, term by term. */
public final class Differences {

    private Differences() {}

    /** Every term that is another one: those of a value add up to its change. */
    public static List<TermChange> of(CustomerValue before, CustomerValue after, String currency) {
        var changes = new ArrayList<TermChange>();
        var was = before.worth();
        var is = after.worth();
        add("PAST_VALUE", was.past().parts(), is.past().parts(), currency, changes);
        add("CURRENT_VALUE", was.present().parts(), is.present().parts(), currency, changes);
        add("FUTURE_VALUE", was.future().parts(), is.future().parts(), currency, changes);
        return changes;
    }

    private static void add(
            String value, List<ValuePart> before, List<ValuePart> after, String currency, List<TermChange> changes) {
        var was = shown(before, currency);
        var is = shown(after, currency);
        var terms = new LinkedHashMap<>(was);
        terms.putAll(is);
        var zero = Money.of(BigDecimal.ZERO, currency).rounded();
        for (var term : terms.keySet()) {
            var from = was.getOrDefault(term, zero);
            var to = is.getOrDefault(term, zero);
            if (from.amount().compareTo(to.amount()) != 0) {
                var change = Money.of(to.amount().subtract(from.amount()), currency);
                changes.add(new TermChange(value, term.part.name(), term.shownDetail(), from, to, change));
            }
        }
    }

    private static Map<Term, Money> shown(List<ValuePart> parts, String currency) {
        var amounts = RoundedParts.of(parts.stream().map(ValuePart::amount).toList(), currency);
        var shown = new LinkedHashMap<Term, Money>();
        for (int i = 0; i < amounts.size(); i++) {
            shown.put(new Term(parts.get(i).kind(), parts.get(i).detail()), amounts.get(i));
        }
        return shown;
    }

    private record Term(ValuePart.Kind part, String detail) {

        String shownDetail() {
            return detail.isEmpty() ? null : detail;
        }
    }

    @Schema(
            name = "TermChange",
            description = "A term of a value that is another one; the changes of a value add up to its own")
    public record TermChange(
            @Schema(description = "PAST_VALUE, CURRENT_VALUE or FUTURE_VALUE", examples = "CURRENT_VALUE")
            String value,

            @Schema(description = "The term, as in the valuation", examples = "REVENUE")
            String part,

            @Schema(description = "The cost pool, or the year of the forecast", examples = "FIELD_SALES")
            String detail,

            @Schema(description = "As it was") Money before,
            @Schema(description = "As it is") Money after,
            @Schema(description = "after − before") Money change) {}
}
