package io.clientele.customer.model.profile;

import java.util.List;
import java.util.UUID;

import io.clientele.customer.model.contact.Contacts;

/**
 * Everything that is known of a customer, as its keepers write it.
 *
 * @param parentId the organisation that an organisation belongs to, or the head of the household that a person lives in
 */
public record Profile(
        CustomerKind kind,
        String name,
        List<ExternalReference> references,
        List<CustomerRole> roles,
        String ownerId,
        Place place,
        UUID parentId,
        Organisation organisation,
        Person person,
        Contacts contacts,
        Origin origin) {

    /** The least that makes a customer. */
    public static Profile of(CustomerKind kind, String name) {
        return new Profile(
                kind,
                name,
                List.of(),
                List.of(CustomerRole.CUSTOMER),
                null,
                Place.UNKNOWN,
                null,
                Organisation.NONE,
                Person.NONE,
                Contacts.NONE,
                Origin.UNKNOWN);
    }
}
