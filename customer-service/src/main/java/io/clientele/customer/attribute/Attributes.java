package io.clientele.customer.attribute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.customer.attribute.model.AttributeType;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.kit.json.Nearest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

import static java.util.Objects.requireNonNullElse;

/** Checks the attributes of records against what was declared. */
@ApplicationScoped
public class Attributes {

    private final Definitions definitions;

    Attributes(Definitions definitions) {
        this.definitions = definitions;
    }

    /** What is declared now, read once for many records. */
    public Declared declared() {
        var byName = new HashMap<String, DefinitionBody>();
        definitions.all().forEach(one -> byName.put(one.name(), one.body()));
        return new Declared(Map.copyOf(byName));
    }

    /**
     * Refuses what no attribute can be: names that are not declared, and values that none of its type is.
     *
     * @param asked the values that a filter asks for, by name
     */
    public void requireDeclared(Map<String, Set<String>> asked) {
        if (asked.isEmpty()) {
            return;
        }
        var declared = declared();
        var faults = new Faults();
        asked.forEach((name, values) -> declared.faults(name, values).forEach(faults::add));
        if (faults.any()) {
            throw Rejection.malformed(faults.list());
        }
    }

    private static String named(String name, Set<String> known) {
        return Nearest.quoted(name) + "." + Nearest.hint(name, List.copyOf(known));
    }

    /** The attributes at one moment. */
    public static final class Declared {

        private final Map<String, DefinitionBody> byName;

        private Declared(Map<String, DefinitionBody> byName) {
            this.byName = byName;
        }

        /** What the values of each are, in the order of the names; those that are retired too. */
        public SortedMap<String, AttributeType> types() {
            var types = new TreeMap<String, AttributeType>();
            byName.forEach((name, body) -> types.put(name, body.type()));
            return types;
        }

        /**
         * What is wrong with attributes. Values that were there before stay as they are, whatever was declared since.
         *
         * @param before may be null
         * @param after may be null
         */
        public List<Fault> faults(CustomerKind kind, Map<String, JsonNode> before, Map<String, JsonNode> after) {
            var faults = new Faults();
            var old = requireNonNullElse(before, Map.<String, JsonNode>of());
            requireNonNullElse(after, Map.<String, JsonNode>of()).forEach((name, value) -> {
                if (!value.equals(old.get(name))) {
                    check(kind, name, value, faults);
                }
            });
            return faults.list();
        }

        private List<Fault> faults(String name, Set<String> asked) {
            var definition = byName.get(name);
            if (definition == null) {
                return List.of(Fault.parameter(
                        "attribute", "UNKNOWN_ATTRIBUTE", "There is no attribute " + named(name, byName.keySet())));
            }
            return asked.stream()
                    .flatMap(value -> definition.rule().unreadable(value).stream())
                    .distinct()
                    .map(wanted -> Fault.parameter("attribute", "BAD_VALUE", name + " must be " + wanted + "."))
                    .toList();
        }

        private void check(CustomerKind kind, String name, JsonNode value, Faults faults) {
            var pointer = "/attributes/" + name.replace("~", "~0").replace("/", "~1");
            var definition = byName.get(name);
            if (definition == null) {
                faults.add(Fault.pointer(
                        pointer, "UNKNOWN_ATTRIBUTE", "There is no attribute " + named(name, byName.keySet())));
            } else if (!definition.takes(kind)) {
                faults.add(Fault.pointer(
                        pointer,
                        "NOT_FOR_THIS_KIND",
                        name + " is retired, or not for customers of kind " + kind + "."));
            } else {
                definition
                        .rule()
                        .fault(plain(value))
                        .ifPresent(wanted ->
                                faults.add(Fault.pointer(pointer, "BAD_VALUE", name + " must be " + wanted + ".")));
            }
        }

        private static Object plain(JsonNode value) {
            if (value.isTextual()) {
                return value.textValue();
            }
            if (value.isBoolean()) {
                return value.booleanValue();
            }
            return value.isNumber() ? value.decimalValue() : null;
        }
    }
}
