package io.clientele.customer.model.contact;

import java.time.Instant;

/**
 * Whether a channel may be used for a purpose.
 *
 * @param at when the customer said so
 */
public record Consent(ContactChannel channel, ConsentPurpose purpose, boolean granted, Instant at) {}
