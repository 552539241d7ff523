package io.clientele.customer.people;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.exchange.PeopleColumns;
import io.clientele.customer.imports.intake.IntakeMode;
import io.clientele.customer.imports.intake.IntakeResult;
import io.clientele.customer.imports.intake.IntakeRow;
import io.clientele.customer.imports.intake.Keys;
import io.clientele.customer.imports.intake.Points;
import io.clientele.customer.part.Part;
import io.clientele.customer.part.Parts;
import io.clientele.customer.people.key.PersonKeys;
import io.clientele.customer.record.ReferenceBody;
import io.clientele.customer.search.PhoneNumbers;
import io.clientele.kit.json.MergePatch;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

/**
 * Rows of a file become people at organisations or change them, many in one transaction and in the order of the rows. A row that is
 * refused changes nothing and stops no other.
 */
@ApplicationScoped
public class PeopleIntake {

    private static final List<String> NOT_OF_THE_PERSON =
            List.of(PeopleColumns.CONTACT, PeopleColumns.KEYS_OF_CONTACT, PeopleColumns.KEYS_OF_CUSTOMER);

    private final People people;
    private final Organisations organisations;
    private final PersonKeys keys;
    private final PeopleTexts texts;
    private final Parts parts;
    private final PhoneNumbers phones;
    private final StrictJson json;

    PeopleIntake(
            People people,
            Organisations organisations,
            PersonKeys keys,
            PeopleTexts texts,
            Parts parts,
            PhoneNumbers phones,
            StrictJson json) {
        this.people = people;
        this.organisations = organisations;
        this.keys = keys;
        this.texts = texts;
        this.parts = parts;
        this.phones = phones;
        this.json = json;
    }

    /** A result for every row. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<IntakeResult> take(List<IntakeRow> rows, IntakeMode mode, String by) {
        return texts.once(() -> new PeopleRun(this, organisations, keys, parts, people, mode, by).run(rows));
    }

    /** What cannot be read as keys would else name nobody, and nothing would tell. */
    void requireKeys(IntakeRow row) {
        var said = row.body().path(PeopleColumns.KEYS_OF_CUSTOMER);
        if (!said.isMissingNode()) {
            json.read(JsonNodeFactory.instance.objectNode().set("customerReferences", said), KeysOfCustomer.class);
        }
    }

    /** What a row makes of nobody. */
    RegisterContact made(IntakeRow row) {
        var person = json.read(merged(JsonNodeFactory.instance.objectNode(), row), RegisterContact.class);
        new Faults().addAll(people.faults(person)).throwIfAny();
        return person;
    }

    /** What a row makes of somebody who is there; refused when that is another version, unless nothing is new. */
    RegisterContact changed(Part<RegisterContact> before, IntakeRow row) {
        var was = before.content();
        var after = parts.allowed(people.kind(), was, tree -> merged(tree, row), people::faults);
        if (row.version() != null && row.version() != before.version() && !after.equals(was)) {
            throw Rejection.of(
                    Rejection.Kind.STALE,
                    "STALE",
                    "The person has been changed since version " + row.version()
                            + ": read it again and repeat the change.",
                    List.of());
        }
        return after;
    }

    private ObjectNode merged(ObjectNode before, IntakeRow row) {
        var patch = row.body().deepCopy();
        var keys = patch.get(PeopleColumns.KEYS_OF_CONTACT);
        patch.remove(NOT_OF_THE_PERSON);
        json.requireKnown(patch, RegisterContact.class);
        var after = (ObjectNode) MergePatch.apply(before, patch);
        Keys.add(after, keys);
        Points.add(after, row.points(), phones);
        return after;
    }

    /** How a row names the organisation by keys of other systems. */
    record KeysOfCustomer(@Size(max = 20) List<@NotNull @Valid ReferenceBody> customerReferences) {}
}
