package io.clientele.kit.json;

import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** An array whose items all have one shape. */
record Items(Supplier<Shape> item) implements Shape {

    @Override
    public boolean fits(JsonNode value, At at, Findings findings) {
        if (!(value instanceof ArrayNode array)) {
            return Scalars.wrong(at, findings, "an array");
        }
        Shape shape = item.get();
        for (int i = 0; i < array.size(); i++) {
            JsonNode one = array.get(i);
            boolean ok = one.isNull()
                    ? findings.malformed(at.then(i), "WRONG_TYPE", "An item must not be null.")
                    : shape.fits(one, at.then(i), findings);
            if (!ok) {
                array.setNull(i);
            }
        }
        return true;
    }
}
