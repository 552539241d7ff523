package io.clientele.customer.consent;

import java.time.Instant;
import java.util.UUID;

import io.clientele.customer.model.contact.ConsentPurpose;
import io.clientele.customer.model.contact.ContactChannel;
import io.clientele.customer.model.contact.ContactType;

/**
 * One entry of the log.
 *
 * @param contactType null when it holds for the customer as a whole; likewise the contact point
 */
record ConsentEntry(
        UUID id,
        UUID customerId,
        ContactChannel channel,
        ConsentPurpose purpose,
        ContactType contactType,
        String contactPoint,
        boolean granted,
        Instant at,
        Instant recordedAt,
        String recordedBy,
        String evidence) {

    boolean ofTheWhole() {
        return contactType == null;
    }

    boolean sameMatterAs(ConsentEntry other) {
        return channel == other.channel && purpose == other.purpose;
    }

    /** Of two that were said at one time, the one recorded later; ids grow with time. */
    boolean laterThan(ConsentEntry other) {
        int order = at.compareTo(other.at);
        return order > 0 || order == 0 && id.compareTo(other.id) > 0;
    }
}
