package io.clientele.customer.model.profile;

/** How an organisation is doing. */
public enum OperatingState {
    PROFIT,
    BREAK_EVEN,
    IMPROVING_LOSS,
    LOSS
}
