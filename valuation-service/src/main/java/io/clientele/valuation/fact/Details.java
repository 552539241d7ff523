package io.clientele.valuation.fact;

import java.util.List;

import io.clientele.contracts.InteractionState;

/** What an entry says beside money and time. Either may be null. */
public record Details(List<InteractionState.Line> lines, InteractionState.Particulars particulars) {

    static final Details NONE = new Details(null, null);

    /** Null when there is nothing to keep. */
    static Details of(InteractionState entry) {
        var lines = entry.lines() == null || entry.lines().isEmpty() ? null : entry.lines();
        return lines == null && entry.particulars() == null ? null : new Details(lines, entry.particulars());
    }
}
