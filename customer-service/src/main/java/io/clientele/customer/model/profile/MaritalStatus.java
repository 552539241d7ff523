package io.clientele.customer.model.profile;

public enum MaritalStatus {
    SINGLE,
    PARTNERED,
    MARRIED,
    SEPARATED,
    DIVORCED,
    WIDOWED
}
