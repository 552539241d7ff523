package io.clientele.e2e.history;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Customers that are one: what the survivor said before and after, so that parting them can give it back. */
final class Merge {

    private static final String TASTES = "tastes";

    final String id;
    final Party survivor;
    final List<Party> merged;
    final ObjectNode before;
    final ObjectNode after;
    boolean standing = true;

    Merge(String id, Party survivor, List<Party> merged, ObjectNode before, ObjectNode after) {
        this.id = id;
        this.survivor = survivor;
        this.merged = merged;
        this.before = before;
        this.after = after;
    }

    Stream<Party> parties() {
        return Stream.concat(Stream.of(survivor), merged.stream());
    }

    /** Properties that it changed in the survivor's record. */
    List<String> changed() {
        return differing(before, after);
    }

    static List<String> differing(JsonNode one, JsonNode other) {
        var names = new TreeSet<String>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> one.path(name).equals(other.path(name)));
        return new ArrayList<>(names);
    }

    /** What the survivor says once they are parted: as before, but for what was changed since. */
    ObjectNode parted() {
        var now = survivor.said().deepCopy();
        for (var property : changed()) {
            if (property.equals(TASTES)) {
                var tastes = back(now.path(TASTES), before.path(TASTES), after.path(TASTES));
                set(now, TASTES, tastes.isEmpty() ? null : tastes);
            } else if (now.path(property).equals(after.path(property))) {
                set(now, property, before.get(property));
            }
        }
        return now;
    }

    private static ObjectNode back(JsonNode now, JsonNode before, JsonNode after) {
        ObjectNode result = now.isObject() ? now.deepCopy() : Scene.json();
        for (var name : differing(before, after)) {
            if (now.path(name).equals(after.path(name))) {
                set(result, name, before.get(name));
            }
        }
        return result;
    }

    private static void set(ObjectNode record, String property, JsonNode value) {
        if (value == null) {
            record.remove(property);
        } else {
            record.set(property, value);
        }
    }
}
