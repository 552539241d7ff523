package io.clientele.valuation.whatif.entry.complaint;

import java.util.EnumSet;
import java.util.Set;

/** Where a complaint stands, and where it may go from there, as in the journal. */
enum SupposedComplaintState {
    OPEN,
    ACKNOWLEDGED,
    IN_PROGRESS,
    RESOLVED,
    CLOSED,
    REOPENED;

    Set<SupposedComplaintState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(ACKNOWLEDGED);
            case ACKNOWLEDGED, REOPENED -> EnumSet.of(IN_PROGRESS);
            case IN_PROGRESS -> EnumSet.of(RESOLVED);
            case RESOLVED -> EnumSet.of(CLOSED, REOPENED);
            case CLOSED -> EnumSet.of(REOPENED);
        };
    }
}
