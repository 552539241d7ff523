package io.clientele.kit.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An object of one of several shapes, told apart by one of its properties. */
record Variants(String property, Map<String, Supplier<Shape>> shapes) implements Shape {

    @Override
    public boolean fits(JsonNode value, At at, Findings findings) {
        if (!(value instanceof ObjectNode object)) {
            return Scalars.wrong(at, findings, "an object");
        }
        List<String> names = shapes.keySet().stream().sorted().toList();
        JsonNode name = object.get(property);
        if (name == null || name.isNull()) {
            nameStrangers(object, at, findings);
            return findings.invalid(
                    at.then(property), "REQUIRED", property + " is required: one of " + String.join(", ", names) + ".");
        }
        return new Choice(names).fits(name, at.then(property), findings)
                && shapes.get(name.textValue()).get().fits(value, at, findings);
    }

    /** Which shape is meant is not said, perhaps because a name is mistaken: told are those that no shape has. */
    private void nameStrangers(ObjectNode object, At at, Findings findings) {
        var known = new TreeMap<String, Supplier<Shape>>();
        for (var shape : shapes.values()) {
            if (!(shape.get() instanceof Properties properties)) {
                return;
            }
            known.putAll(properties.known());
        }
        known.replaceAll((name, shape) -> () -> (value, place, found) -> true);
        new Properties(known).fits(object.deepCopy(), at, findings);
    }
}
