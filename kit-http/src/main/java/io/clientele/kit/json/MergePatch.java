package io.clientele.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON merge patch, RFC 7396: {@code null} removes, objects are merged, everything else replaces. */
public final class MergePatch {

    private MergePatch() {}

    /** What a patch takes away, and nothing else of it. */
    static ObjectNode removals(JsonNode patch) {
        ObjectNode removals = JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull() || change.getValue().isObject()) {
                removals.set(
                        change.getKey(), change.getValue().isNull() ? change.getValue() : removals(change.getValue()));
            }
        });
        return removals;
    }

    /** The patched tree; neither argument is changed. */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch.deepCopy();
        }
        ObjectNode result =
                target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                JsonNode before = result.path(change.getKey());
                result.set(change.getKey(), apply(before, change.getValue()));
            }
        });
        return result;
    }
}
