package io.clientele.customer.model;

public enum MaritalStatus {
    SINGLE,
    PARTNERED,
    MARRIED,
    SEPARATED,
    DIVORCED,
    WIDOWED
}
