package io.clientele.interaction.model;

import java.util.EnumSet;
import java.util.Set;

import io.clientele.kit.rejection.Rejection;

/** Where a complaint stands, and where it may go from there. */
public enum ComplaintState {
    OPEN,
    ACKNOWLEDGED,
    IN_PROGRESS,
    RESOLVED,
    CLOSED,
    REOPENED;

    public Set<ComplaintState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(ACKNOWLEDGED);
            case ACKNOWLEDGED, REOPENED -> EnumSet.of(IN_PROGRESS);
            case IN_PROGRESS -> EnumSet.of(RESOLVED);
            case RESOLVED -> EnumSet.of(CLOSED, REOPENED);
            case CLOSED -> EnumSet.of(REOPENED);
        };
    }

    /** @throws Rejection when no way leads there */
    public ComplaintState to(ComplaintState state) throws Rejection {
        if (!next().contains(state)) {
            throw Rejection.conflict(
                    "ILLEGAL_TRANSITION",
                    "A complaint that is " + this + " cannot become " + state + ", only " + next() + ".");
        }
        return state;
    }

    /** Whether somebody still has to do something about it. */
    public boolean unresolved() {
        return this != RESOLVED && this != CLOSED;
    }
}
