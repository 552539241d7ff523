package io.clientele.customer.model.contact;

import java.util.List;

/** How, when and in which language the customer wants to be reached. */
public record Contacts(
        List<ContactPoint> points, ContactChannel preferredChannel, String preferredHours, String preferredLanguage) {

    public static final Contacts NONE = new Contacts(List.of(), null, null, null);
}
