package io.clientele.contracts;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether readers and records of an older schema go on under a newer one: nothing they rely on is gone or of another type,
 * and nothing is required that older records have not.
 */
final class Compatibility {

    private static final List<String> WHAT_MAKES_A_TYPE = List.of("type", "format", "pattern");

    private Compatibility() {}

    static List<String> breaks(JsonNode before, JsonNode after) {
        var breaks = new ArrayList<String>();
        compare("", before, after, breaks);
        return breaks;
    }

    private static void compare(String place, JsonNode before, JsonNode after, List<String> breaks) {
        for (var keyword : WHAT_MAKES_A_TYPE) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                breaks.add("%s: %s was %s and is %s"
                        .formatted(name(place), keyword, before.path(keyword), after.path(keyword)));
            }
        }
        properties(place, before.path("properties"), after.path("properties"), breaks);
        required(place, before.path("required"), after.path("required"), breaks);
        for (var inner : List.of("items", "additionalProperties")) {
            if (before.path(inner).isObject()) {
                compare(place + "/" + inner, before.get(inner), after.path(inner), breaks);
            }
        }
    }

    private static void properties(String place, JsonNode before, JsonNode after, List<String> breaks) {
        before.properties().forEach(property -> {
            var at = place + "/" + property.getKey();
            if (after.has(property.getKey())) {
                compare(at, property.getValue(), after.get(property.getKey()), breaks);
            } else {
                breaks.add(at + " is gone");
            }
        });
    }

    private static void required(String place, JsonNode before, JsonNode after, List<String> breaks) {
        for (var property : after) {
            if (!contains(before, property)) {
                breaks.add(place + "/" + property.asText() + " is newly required");
            }
        }
        for (var property : before) {
            if (!contains(after, property)) {
                breaks.add(place + "/" + property.asText() + " is no longer promised");
            }
        }
    }

    private static boolean contains(JsonNode list, JsonNode wanted) {
        for (var one : list) {
            if (one.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String name(String place) {
        return place.isEmpty() ? "/" : place;
    }
}
