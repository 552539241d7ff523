package io.clientele.valuation.fact;

import java.util.List;

import io.clientele.contracts.InteractionState;

/** What an entry says beside money and time. Either may be null. Of lines the product is left out: values know categories. */
public record Details(List<InteractionState.Line> lines, InteractionState.Particulars particulars) {

    static final Details NONE = new Details(null, null);

    /** Null when there is nothing to keep. */
    static Details of(InteractionState entry) {
        var lines = entry.lines() == null || entry.lines().isEmpty() ? null : entry.lines();
        return lines == null && entry.particulars() == null ? null : new Details(lines, entry.particulars()).slim();
    }

    /** The same in as little memory as will do: bases have few categories, and many lines. */
    Details slim() {
        return lines == null
                ? this
                : new Details(lines.stream().map(Details::slim).toList(), particulars);
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
