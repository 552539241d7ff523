package io.clientele.kit.json;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.text.Nearest;

/** One of the values that are known. */
record Choice(List<String> names) implements Shape {

    @Override
    public boolean fits(JsonNode value, At at, Findings findings) {
        if (!value.isTextual()) {
            return Scalars.wrong(at, findings, "one of " + String.join(", ", names));
        }
        return names.contains(value.textValue())
                || findings.malformed(
                        at,
                        "UNKNOWN_VALUE",
                        at.name() + " must be one of " + String.join(", ", names) + "."
                                + Nearest.guess(value.textValue(), names));
    }
}
