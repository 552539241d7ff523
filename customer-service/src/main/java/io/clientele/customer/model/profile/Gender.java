package io.clientele.customer.model.profile;

public enum Gender {
    FEMALE,
    MALE,
    OTHER
}
