package io.clientele.valuation.fact;

import java.util.List;
import java.util.UUID;

import io.clientele.contracts.InteractionState;

/**
 * What an entry says beside money and time. Each may be null. Of lines the product is left out: values know categories.
 *
 * @param returns the purchase that a return takes back or an exchange is of, where it names one
 */
public record Details(List<InteractionState.Line> lines, InteractionState.Particulars particulars, UUID returns) {

    static final Details NONE = new Details(null, null, null);

    /** Null when there is nothing to keep. */
    static Details of(InteractionState entry) {
        var lines = entry.lines() == null || entry.lines().isEmpty() ? null : entry.lines();
        return lines == null && entry.particulars() == null && entry.returns() == null
                ? null
                : new Details(lines, entry.particulars(), entry.returns()).slim();
    }

    /** The same in as little memory as will do: bases have few categories, and many lines. */
    Details slim() {
        return lines == null
                ? this
                : new Details(lines.stream().map(Details::slim).toList(), particulars, returns);
    }

    private static InteractionState.Line slim(InteractionState.Line line) {
        return new InteractionState.Line(
                null,
                line.category() == null ? null : line.category().intern(),
                line.quantity(),
                line.unitPrice(),
                line.unitCost(),
                line.discount());
    }
}
