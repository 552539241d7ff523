package io.clientele.kit.json;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.kit.text.Nearest;

/** An object with the properties of a record, and no others. A property that is null counts as absent. */
record Properties(Map<String, Supplier<Shape>> known) implements Shape {

    @Override
    public boolean fits(JsonNode value, At at, Findings findings) {
        if (!(value instanceof ObjectNode object)) {
            return Scalars.wrong(at, findings, "an object");
        }
        for (Map.Entry<String, JsonNode> one : List.copyOf(object.properties())) {
            if (!fits(one.getKey(), one.getValue(), at.then(one.getKey()), findings)) {
                object.remove(one.getKey());
            }
        }
        return true;
    }

    private boolean fits(String name, JsonNode value, At at, Findings findings) {
        Supplier<Shape> shape = known.get(name);
        if (shape == null) {
            return findings.malformed(
                    at,
                    "UNKNOWN_PROPERTY",
                    "There is no property " + Nearest.quoted(name) + "." + Nearest.hint(name, known.keySet()));
        }
        return value.isNull() || shape.get().fits(value, at, findings);
    }
}
