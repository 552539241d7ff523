package io.clientele.customer.model.contact;

import java.time.Instant;
import java.util.List;

/** One place where the customer can be reached, and what it may be used for. */
public record ContactPoint(
        ContactType type, String value, String label, boolean preferred, Instant verifiedAt, List<Consent> consents) {}
