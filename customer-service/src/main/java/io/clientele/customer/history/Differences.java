package io.clientele.customer.history;

import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What tells two versions of a document apart. */
public final class Differences {

    private Differences() {}

    /** Properties that differ, by name, with the old and the new value where there is one. */
    public static ArrayNode between(ObjectNode before, ObjectNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        var differences = JsonNodeFactory.instance.arrayNode();
        for (var name : names) {
            if (!before.path(name).equals(after.path(name))) {
                var change = differences.addObject().put("property", name);
                change.setAll(present("old", before.get(name)));
                change.setAll(present("new", after.get(name)));
            }
        }
        return differences;
    }

    private static ObjectNode present(String name, JsonNode value) {
        var node = JsonNodeFactory.instance.objectNode();
        return value == null ? node : node.set(name, value);
    }
}
