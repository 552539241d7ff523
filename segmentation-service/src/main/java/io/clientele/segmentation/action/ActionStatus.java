package io.clientele.segmentation.action;

/** Where an action is. Only a proposal can be accepted; what is done, dismissed or withdrawn stays so. */
public enum ActionStatus {
    PROPOSED,
    ACCEPTED,
    DONE,
    DISMISSED,
    /** The class that led to the proposal is no longer the customer's. */
    WITHDRAWN;

    /** Whether a person may move an action from here to there. */
    boolean leadsTo(ActionStatus next) {
        return switch (this) {
            case PROPOSED -> next == ACCEPTED || next == DONE || next == DISMISSED;
            case ACCEPTED -> next == DONE || next == DISMISSED;
            case DONE, DISMISSED, WITHDRAWN -> false;
        };
    }
}
