package io.clientele.customer.model;

public enum Gender {
    FEMALE,
    MALE,
    OTHER
}
