package io.clientele.customer.model.contact;

/** What a consent is about. */
public enum ConsentPurpose {
    MARKETING,
    SERVICE,
    SURVEY,
    PROFILING
}
