package io.clientele.customer.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a property of the survivor says when a merge that changed it is undone: piece by piece where it has pieces, so that a
 * contact point which the merge brought goes although somebody added another one since.
 */
final class Parting {

    private static final String POINTS = "contactPoints";
    private static final Set<String> LISTS = Set.of(POINTS, "roles", "values");
    private static final Set<String> MAPS = Set.of("tastes", "needs", "attributes");

    private final String property;
    private final JsonNode old;
    private final JsonNode made;

    /** @param change a change that the merge made, as the history keeps it */
    Parting(JsonNode change) {
        this.property = change.path("property").asText();
        this.old = present(change.path("old"));
        this.made = present(change.path("new"));
    }

    String property() {
        return property;
    }

    JsonNode old() {
        return old;
    }

    /** What nobody changed since is as it was before the merge; missing where there was nothing. */
    JsonNode undone(JsonNode now) {
        return left(now, false);
    }

    /** As undone, and nothing is left either of what somebody made since of what the merge had brought. */
    JsonNode forgotten(JsonNode now) {
        return left(now, true);
    }

    private JsonNode left(JsonNode now, boolean whole) {
        if (LISTS.contains(property) || MAPS.contains(property)) {
            var left = pieces(now);
            pieces(made).forEach((key, piece) -> restore(left, key, piece, whole));
            pieces(old).entrySet().stream()
                    .filter(one -> !pieces(made).containsKey(one.getKey()))
                    .forEach(one -> left.putIfAbsent(one.getKey(), one.getValue()));
            return left.equals(pieces(old)) ? old : together(left);
        }
        return whole || now.equals(made) ? old : now;
    }

    private void restore(Map<String, JsonNode> left, String key, JsonNode piece, boolean whole) {
        var before = pieces(old).get(key);
        if (piece.equals(before) || !left.containsKey(key)) {
            return;
        }
        if (before == null && (whole || property.equals(POINTS) || piece.equals(left.get(key)))) {
            left.remove(key);
        } else if (before != null && (whole || piece.equals(left.get(key)))) {
            left.put(key, before);
        }
    }

    private Map<String, JsonNode> pieces(JsonNode value) {
        var pieces = new LinkedHashMap<String, JsonNode>();
        if (value instanceof ObjectNode map) {
            map.properties().forEach(one -> pieces.put(one.getKey(), one.getValue()));
        } else {
            value.forEach(one -> pieces.put(key(one), one));
        }
        return pieces;
    }

    private String key(JsonNode piece) {
        return property.equals(POINTS)
                ? piece.path("type").asText() + " " + piece.path("value").asText()
                : piece.toString();
    }

    private JsonNode together(Map<String, JsonNode> pieces) {
        if (pieces.isEmpty()) {
            return MissingNode.getInstance();
        }
        return MAPS.contains(property)
                ? JsonNodeFactory.instance.objectNode().setAll(pieces)
                : JsonNodeFactory.instance.arrayNode().addAll(pieces.values());
    }

    private static JsonNode present(JsonNode value) {
        return value.isNull() ? MissingNode.getInstance() : value;
    }
}
