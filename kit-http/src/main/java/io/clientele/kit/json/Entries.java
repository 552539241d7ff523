package io.clientele.kit.json;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An object with free names, all values of one shape; the names themselves may be a known few. */
record Entries(Shape name, Supplier<Shape> entry) implements Shape {

    @Override
    public boolean fits(JsonNode value, At at, Findings findings) {
        if (!(value instanceof ObjectNode object)) {
            return Scalars.wrong(at, findings, "an object");
        }
        Shape shape = entry.get();
        for (Map.Entry<String, JsonNode> one : List.copyOf(object.properties())) {
            At place = at.then(one.getKey());
            boolean ok = name.fits(object.textNode(one.getKey()), place, findings)
                    && (one.getValue().isNull() || shape.fits(one.getValue(), place, findings));
            if (!ok) {
                object.remove(one.getKey());
            }
        }
        return true;
    }
}
