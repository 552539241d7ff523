package io.clientele.customer.imports.intake;

import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * External references that a record is to have besides those it has. A row names whom it is about by a key it knows; that it knows no
 * other key is no reason to forget those.
 */
public final class Keys {

    static final String PROPERTY = "externalReferences";

    private Keys() {}

    /** What is no list is left to whoever reads the record. */
    public static void add(ObjectNode record, JsonNode named) {
        if (named instanceof ArrayNode list) {
            record.set(PROPERTY, union(record.path(PROPERTY), list));
        } else if (named != null && !named.isNull()) {
            record.set(PROPERTY, named);
        }
    }

    private static ArrayNode union(JsonNode before, ArrayNode named) {
        var all = named.arrayNode();
        before.forEach(all::add);
        for (var one : named) {
            if (StreamSupport.stream(before.spliterator(), false).noneMatch(one::equals)) {
                all.add(one);
            }
        }
        return all;
    }
}
