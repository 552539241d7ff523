package io.clientele.customer.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.clientele.customer.model.contact.ContactType;
import io.clientele.customer.model.words.Folding;
import io.clientele.customer.model.words.NameKeys;
import io.clientele.customer.part.Found;
import io.clientele.customer.record.ContactPointBody;
import io.clientele.customer.search.PhoneNumbers;

import static java.util.Objects.requireNonNullElse;

/** What people at organisations are found by. */
@Singleton
class Finding {

    private final PhoneNumbers phones;

    Finding(PhoneNumbers phones) {
        this.phones = phones;
    }

    Found of(RegisterContact person) {
        var points = requireNonNullElse(person.contactPoints(), List.<ContactPointBody>of());
        return new Found(
                Folding.folded(person.name()),
                NameKeys.of(person.name()),
                points.stream().flatMap(this::spelled).distinct().toArray(String[]::new));
    }

    private Stream<String> spelled(ContactPointBody point) {
        var written = Stream.of(point.value().toLowerCase(Locale.ROOT));
        return point.type() == ContactType.PHONE
                ? Stream.concat(written, phones.e164(point.value()).stream())
                : written;
    }
}
