package io.clientele.interaction.model;

/** Why a contract ended. */
public enum EndReason {
    EXPIRED,
    CANCELLED_BY_CUSTOMER,
    CANCELLED_BY_COMPANY,
    BREACHED,
    REPLACED
}
