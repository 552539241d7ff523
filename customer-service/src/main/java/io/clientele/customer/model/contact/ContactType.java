package io.clientele.customer.model.contact;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a contact point is, what its value looks like, and the channels that can use it. */
public enum ContactType {
    PHONE(
            "[+]?[0-9][0-9 ()./-]{2,38}[0-9]",
            "a phone number such as +86 10 6552 9988",
            EnumSet.of(ContactChannel.PHONE, ContactChannel.SMS)),
    EMAIL(
            "[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+",
            "an e-mail address such as ada@example.com",
            EnumSet.of(ContactChannel.EMAIL)),
    POSTAL_ADDRESS(".*", "an address", EnumSet.of(ContactChannel.POST, ContactChannel.IN_PERSON)),
    MESSAGING(".*", "a messaging handle", EnumSet.of(ContactChannel.MESSAGING)),
    FAX("[+]?[0-9][0-9 ()./-]{2,38}[0-9]", "a fax number such as +86 10 6552 9988", EnumSet.of(ContactChannel.FAX));

    private final Pattern form;
    private final String example;
    private final Set<ContactChannel> channels;

    ContactType(String form, String example, Set<ContactChannel> channels) {
        this.form = Pattern.compile(form, Pattern.DOTALL);
        this.example = example;
        this.channels = channels;
    }

    boolean fits(String value) {
        return form.matcher(value).matches();
    }

    String example() {
        return example;
    }

    Set<ContactChannel> channels() {
        return channels;
    }
}
