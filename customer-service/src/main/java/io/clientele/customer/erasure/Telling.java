package io.clientele.customer.erasure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.customer.Snapshot;
import io.clientele.customer.change.NamedByKey;
import io.clientele.customer.erasure.trace.SaidBefore.Somebody;
import io.clientele.customer.erasure.trace.SaidBefore.Word;
import io.clientele.customer.exchange.PeopleColumns;
import io.clientele.customer.imports.intake.IntakeRow;
import io.clientele.customer.model.contact.ContactType;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.model.words.Folding;
import io.clientele.customer.search.PhoneNumbers;
import io.clientele.kit.text.Texts;

/**
 * What tells who is meant, by records and by rows of files alike, each in one spelling: the id, keys in other systems, contact values. A
 * postal address or a fax is shared by too many, and tells it together with the name only; a name alone is that of namesakes, too, unless somebody of that name was at the organisation that a row of people names.
 */
final class Telling {

    private static final int LONGEST = 1_000;
    private static final Set<String> SHARED = Set.of(ContactType.POSTAL_ADDRESS.name(), ContactType.FAX.name());

    private static final Set<String> NUMBERS = Set.of(ContactType.PHONE.name(), ContactType.FAX.name());

    private final Set<String> words = new HashSet<>();

    private final PhoneNumbers phones;

    private Telling(PhoneNumbers phones) {
        this.phones = phones;
    }

    /** Of customers, and whoever is one with them. */
    static Set<String> of(
            Collection<UUID> ids,
            Collection<ExternalReference> references,
            List<Snapshot> records,
            PhoneNumbers phones) {
        var telling = new Telling(phones);
        ids.forEach(id -> telling.add("id", id.toString()));
        references.forEach(telling::reference);
        records.forEach(record -> record.contactPoints()
                .forEach(point -> telling.point(record.name(), point.type().name(), point.value())));
        return telling.words;
    }

    /**
     * Of somebody at an organisation, but for what the organisation says of itself: that is shared by all who are there.
     *
     * @param references by which the organisation is known
     */
    static Set<String> ofPerson(
            Somebody person,
            Collection<ExternalReference> references,
            List<Snapshot> organisation,
            PhoneNumbers phones) {
        var telling = new Telling(phones);
        telling.add("id", person.id().toString());
        person.keys().forEach(telling::keyOfPerson);
        var names = person.words().stream().filter(Word::name).map(Word::value).toList();
        var points = person.words().stream().filter(word -> !word.name()).toList();
        for (var name : names) {
            organisation.forEach(one -> telling.at(one.id().toString(), name));
            references.forEach(one -> telling.at(one.toString(), name));
            points.forEach(point -> telling.point(name, point.type(), point.value()));
        }
        telling.words.removeAll(of(List.of(), List.of(), organisation, phones));
        return telling.words;
    }

    static Set<String> of(IntakeRow row, PhoneNumbers phones) {
        var telling = new Telling(phones);
        if (row.id() != null) {
            telling.add("id", row.id().toLowerCase(Locale.ROOT));
        }
        row.references().forEach(telling::reference);
        row.others().forEach(telling::reference);
        var name = row.body().path("name").asText();
        var person = row.body().path(PeopleColumns.CONTACT);
        if (person.isTextual()) {
            telling.add("id", person.asText().toLowerCase(Locale.ROOT));
        }
        NamedByKey.keys(row.body().path(PeopleColumns.KEYS_OF_CONTACT)).forEach(telling::keyOfPerson);
        if (row.id() != null) {
            telling.at(row.id().toLowerCase(Locale.ROOT), name);
        }
        row.references().forEach(one -> telling.at(one.toString(), name));
        row.body().path("contactPoints").forEach(point -> telling.point(name, point));
        row.points().forEach(point -> telling.point(name, point));
        return telling.words;
    }

    /** Somebody who is at an organisation, which is named by an id or a key. */
    private void at(String organisation, String name) {
        if (name.length() <= LONGEST) {
            add("person", Folding.folded(name).strip() + " at " + organisation);
        }
    }

    private void reference(ExternalReference one) {
        add("key", one.system() + ":" + one.id());
    }

    private void keyOfPerson(ExternalReference one) {
        add("key of a person", one.system() + ":" + one.id());
    }

    private void point(String name, JsonNode point) {
        point(name, point.path("type").asText(), point.path("value").asText());
    }

    private void point(String name, String type, String value) {
        if (value.length() > LONGEST || name.length() > LONGEST) {
            return;
        }
        spelled(type, value)
                .filter(spelled -> !spelled.isEmpty())
                .forEach(spelled -> add(
                        "point",
                        SHARED.contains(type)
                                ? spelled + " of " + Folding.folded(name).strip()
                                : spelled));
    }

    /** Numbers are written with gaps and brackets or without, and with the code of a country or without. */
    private Stream<String> spelled(String type, String value) {
        var folded = Folding.folded(value).strip();
        var bare = folded.contains("@") ? folded : folded.replaceAll("[^\\p{L}\\p{N}]+", "");
        return NUMBERS.contains(type)
                ? Stream.concat(Stream.of(bare), phones.e164(folded).stream()).distinct()
                : Stream.of(bare);
    }

    private void add(String kind, String word) {
        if (word.length() <= 3 * LONGEST) {
            words.add(Texts.kept(kind + " " + word));
        }
    }
}
