package io.clientele.customer.quality;

import java.time.Instant;

import io.clientele.customer.model.contact.ContactType;

/** Somebody found something to be right: one contact point, or the record as a whole when there is none. */
record Verification(ContactType type, String value, Instant verifiedAt, String note) {}
