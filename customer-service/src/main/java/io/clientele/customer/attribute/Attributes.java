package io.clientele.customer.attribute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.customer.attribute.model.AttributeType;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.text.Nearest;

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

    /** Refuses what no attribute can be: names that are not declared, values that none of its type is, ranges of what has no order. */
    public void requireDeclared(List<AskedAttribute> asked) {
        if (asked.isEmpty()) {
            return;
        }
        var declared = declared();
        var faults = new Faults();
        asked.stream().flatMap(one -> declared.fault(one).stream()).distinct().forEach(faults::add);
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
         * What is wrong with attributes.
         *
         * @param attributes may be null
         */
        public List<Fault> faults(CustomerKind kind, Map<String, JsonNode> attributes) {
            var faults = new Faults();
            requireNonNullElse(attributes, Map.<String, JsonNode>of())
                    .forEach((name, value) -> check(kind, name, value, faults));
            return faults.list();
        }

        private Optional<Fault> fault(AskedAttribute asked) {
            var parameter = asked.use().parameter();
            var name = asked.name();
            var definition = byName.get(name);
            if (definition == null) {
                return Optional.of(Fault.parameter(
                        parameter, "UNKNOWN_ATTRIBUTE", "There is no attribute " + named(name, byName.keySet())));
            }
            var type = definition.type();
            return switch (asked.use()) {
                case EQUAL -> unreadable(definition, asked);
                case FROM, TO ->
                    type.ordered()
                            ? unreadable(definition, asked)
                            : Optional.of(Fault.parameter(
                                    parameter,
                                    "NO_RANGE",
                                    name + " is a " + type + ": only a NUMBER or a DATE has a range. Ask for attribute="
                                            + name + ":… instead."));
                case CONTAINS ->
                    type.text()
                            ? Optional.empty()
                            : Optional.of(Fault.parameter(
                                    parameter,
                                    "NO_TEXT",
                                    name + " is a " + type
                                            + ": only a TEXT or a CHOICE contains something. Ask for attribute=" + name
                                            + ":… instead."));
            };
        }

        private static Optional<Fault> unreadable(DefinitionBody definition, AskedAttribute asked) {
            return definition
                    .rule()
                    .unreadable(asked.text())
                    .map(wanted -> Fault.parameter(
                            asked.use().parameter(), "BAD_VALUE", asked.name() + " must be " + wanted + "."));
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
