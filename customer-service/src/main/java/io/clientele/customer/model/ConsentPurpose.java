package io.clientele.customer.model;

/** What a consent is about. */
public enum ConsentPurpose {
    MARKETING,
    SERVICE,
    SURVEY,
    PROFILING
}
