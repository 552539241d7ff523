package io.clientele.interaction.model;

/** How bad a complaint is. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
