package io.clientele.customer.imports.intake;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Contact points that a record is to have besides those it has. */
public final class Points {

    private static final String PROPERTY = "contactPoints";

    private Points() {}

    public static void add(ObjectNode record, List<ObjectNode> points) {
        for (var point : points) {
            var there = record.get(PROPERTY) instanceof ArrayNode list ? list : record.putArray(PROPERTY);
            if (StreamSupport.stream(there.spliterator(), false).noneMatch(one -> same(one, point))) {
                there.add(point);
            }
        }
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.path("type").equals(other.path("type")) && one.path("value").equals(other.path("value"));
    }
}
