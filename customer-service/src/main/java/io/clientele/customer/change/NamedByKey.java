package io.clientele.customer.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.change.ExternalReferences.Holder;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.record.RegisterCustomer;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.text.Texts;

/**
 * Customers whom others name by keys of other systems: who one belongs to, and who referred it. Records have our ids of them, those of
 * the customers who hold the keys, also where they are merged: who names them has them back when that is undone.
 */
@ApplicationScoped
public class NamedByKey {

    /** Properties that have a key, each with the one that has the id in the record. */
    public static final Map<String, String> PLACES =
            Map.of("parentReference", "parentId", "referredByReference", "referredBy");

    private final ExternalReferences references;

    NamedByKey(ExternalReferences references) {
        this.references = references;
    }

    /** Who holds the keys by which these bodies name others. */
    private Map<ExternalReference, Holder> holders(Collection<RegisterCustomer> bodies) {
        return holders(bodies.stream()
                .flatMap(body -> body.keysOfOthers().values().stream())
                .distinct()
                .toList());
    }

    private Map<ExternalReference, Holder> holders(List<ExternalReference> keys) {
        return keys.isEmpty() ? Map.of() : references.holders(keys);
    }

    RegisterCustomer byIds(RegisterCustomer body) {
        return byIds(body, holders(List.of(body)));
    }

    /** The rows that can be read, by their indexes, with our ids of those whom they name; the others are refused. */
    SortedMap<Integer, RegisterCustomer> byIds(List<Sent> rows, Outcome[] outcomes) {
        var bodies = new TreeMap<Integer, RegisterCustomer>();
        for (int i = 0; i < rows.size(); i++) {
            switch (rows.get(i)) {
                case Sent.Unreadable unreadable -> outcomes[i] = new Outcome.Rejected(unreadable.why());
                case Sent.Readable readable -> bodies.put(i, readable.body());
            }
        }
        var holders = holders(bodies.values());
        bodies.replaceAll((index, body) -> {
            try {
                return byIds(body, holders);
            } catch (Rejection no) {
                outcomes[index] = new Outcome.Rejected(no);
                return body;
            }
        });
        bodies.keySet().removeIf(index -> outcomes[index] != null);
        return bodies;
    }

    /** The body with ids; refused where nobody has a key, and where both are given. */
    static RegisterCustomer byIds(RegisterCustomer body, Map<ExternalReference, Holder> holders) {
        var keys = body.keysOfOthers();
        if (keys.isEmpty()) {
            return body;
        }
        var faults = new Faults();
        var parent = id("parentReference", body.parentId(), keys, holders, faults);
        var referrer = id("referredByReference", body.referredBy(), keys, holders, faults);
        faults.throwIfAny();
        return body.naming(parent, referrer);
    }

    private static UUID id(
            String property,
            UUID given,
            Map<String, ExternalReference> keys,
            Map<ExternalReference, Holder> holders,
            Faults faults) {
        var key = keys.get(property);
        if (key == null) {
            return given;
        }
        var holder = holders.get(key);
        if (given != null) {
            faults.add(Fault.pointer(
                    "/" + property,
                    "CUSTOMER_TWICE",
                    "Say " + PLACES.get(property) + " or " + property + ", not both."));
        } else if (holder == null) {
            faults.add(Fault.pointer(
                    "/" + property,
                    "UNKNOWN_CUSTOMER",
                    property + " must be the key of a customer that exists, or of a row before; nobody has " + key
                            + "."));
        }
        return holder == null ? null : holder.customer();
    }

    JsonNode inPatch(JsonNode patch) {
        return patch instanceof ObjectNode object
                ? inPatch(
                        object,
                        holders(PLACES.keySet().stream()
                                .flatMap(property -> key(object.path(property)).stream())
                                .toList()))
                : patch;
    }

    /** The patch with ids, where somebody has the key. Others, and what is no key, stay: whoever reads it refuses them. */
    public static ObjectNode inPatch(ObjectNode patch, Map<ExternalReference, Holder> holders) {
        if (PLACES.keySet().stream().noneMatch(patch::has)) {
            return patch;
        }
        var byIds = patch.deepCopy();
        PLACES.forEach((property, id) -> {
            if (patch.has(property) && !patch.has(id)) {
                var holder = key(patch.get(property)).map(holders::get).orElse(null);
                byIds.put(id, holder == null ? null : holder.customer().toString());
                if (holder != null || patch.get(property).isNull()) {
                    byIds.remove(property);
                }
            }
        });
        return byIds;
    }

    /** A key, as far as it can be read. What no text can be is nobody's key, and refused when it is read. */
    public static Optional<ExternalReference> key(JsonNode said) {
        var system = said.path("system");
        var id = said.path("id");
        return text(system) && text(id)
                ? Optional.of(new ExternalReference(system.textValue(), id.textValue()))
                : Optional.empty();
    }

    /** The same of one key or of several. */
    public static Stream<ExternalReference> keys(JsonNode said) {
        var each = said.isArray() ? StreamSupport.stream(said.spliterator(), false) : Stream.of(said);
        return each.flatMap(one -> key(one).stream());
    }

    private static boolean text(JsonNode value) {
        return value.isTextual() && Texts.storable(value.textValue());
    }
}
