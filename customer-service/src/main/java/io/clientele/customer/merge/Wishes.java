package io.clientele.customer.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.history.VersionView;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

import static java.util.Objects.requireNonNullElse;

/**
 * What the survivor's record shall say after a merge.
 *
 * @param wanted the value of each property that is named, null where it is to go
 */
record Wishes(ObjectNode wanted) {

    /** References lead to the survivor by themselves, and each belongs to one record only. */
    private static final String REFERENCES = "externalReferences";

    /** @param records what each of the customers says */
    static Wishes of(MergeCustomers body, Map<UUID, ObjectNode> records) {
        var wanted = JsonNodeFactory.instance.objectNode();
        requireNonNullElse(body.fields(), Map.<String, JsonNode>of())
                .forEach((property, said) -> wanted.set(property, value(property, said, records)));
        return new Wishes(wanted);
    }

    /** Does it, and names places of the record as they stand in the body of the merge. */
    <T> T at(Supplier<T> work) {
        try {
            return work.get();
        } catch (Rejection no) {
            throw Rejection.of(
                    no.kind(),
                    no.code(),
                    no.detail(),
                    no.faults().stream().map(Wishes::placed).toList());
        }
    }

    static List<MergeView.Difference> differences(
            MergeCustomers body, Map<UUID, ObjectNode> records, Predicate<String> hides) {
        var names = new TreeSet<String>();
        records.values().forEach(record -> record.fieldNames().forEachRemaining(names::add));
        names.remove(REFERENCES);
        names.removeIf(name -> records.values().stream()
                        .map(record -> record.path(name))
                        .distinct()
                        .count()
                == 1);
        return names.stream()
                .map(name -> new MergeView.Difference(
                        name,
                        Stream.concat(Stream.of(body.survivorId()), body.mergedIds().stream())
                                .map(id -> new MergeView.Value(
                                        id,
                                        hides.test(name)
                                                ? null
                                                : VersionView.told(
                                                        name, records.get(id).get(name))))
                                .toList()))
                .toList();
    }

    /** What is wrong with the body whatever the records say. */
    static void check(MergeCustomers body) {
        var faults = new Faults();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < body.mergedIds().size(); i++) {
            var id = body.mergedIds().get(i);
            var pointer = "/mergedIds/" + i;
            faults.require(
                    !Objects.equals(id, body.survivorId()),
                    () -> Fault.pointer(pointer, "SAME_CUSTOMER", "A customer cannot be merged into itself."));
            faults.require(
                    seen.add(id), () -> Fault.pointer(pointer, "DUPLICATE", "mergedIds must name a customer once."));
        }
        faults.require(
                body.fields() == null || !body.fields().containsKey(REFERENCES),
                () -> Fault.pointer(
                        "/fields/" + REFERENCES,
                        "NOT_CHOSEN",
                        "External references are not chosen: those of merged customers lead to the survivor."));
        faults.throwIfAny();
    }

    /** What would change tells whether a value that is given is the one there: who does not see it may choose a record's only. */
    static void refuseGuesses(MergeCustomers body, Map<UUID, ObjectNode> records, Predicate<String> hides) {
        var guesses = requireNonNullElse(body.fields(), Map.<String, JsonNode>of()).entrySet().stream()
                .filter(one -> hides.test(one.getKey()) && given(one.getValue(), records))
                .map(one -> Fault.pointer(
                        "/fields/" + one.getKey(),
                        "MASKED",
                        one.getKey() + " is masked for viewers: name one of the customers by id, or leave it out."))
                .toList();
        if (!guesses.isEmpty()) {
            throw Rejection.of(
                    Rejection.Kind.FORBIDDEN,
                    "FORBIDDEN",
                    "What would change would tell what viewers see masked.",
                    guesses);
        }
    }

    private static boolean given(JsonNode said, Map<UUID, ObjectNode> records) {
        return said != null
                && !said.isNull()
                && records.keySet().stream().noneMatch(id -> id.toString().equalsIgnoreCase(said.asText()));
    }

    /** An id of one of the records stands for what that record says. */
    private static JsonNode value(String property, JsonNode said, Map<UUID, ObjectNode> records) {
        if (said == null || !said.isTextual()) {
            return said == null ? JsonNodeFactory.instance.nullNode() : said;
        }
        return records.entrySet().stream()
                .filter(one -> one.getKey().toString().equalsIgnoreCase(said.asText()))
                .map(one -> requireNonNullElse(
                        one.getValue().get(property), (JsonNode) JsonNodeFactory.instance.nullNode()))
                .findFirst()
                .orElse(said);
    }

    private static Fault placed(Fault fault) {
        return fault.name().startsWith("/mergedIds") ? fault : fault.under("/fields");
    }
}
