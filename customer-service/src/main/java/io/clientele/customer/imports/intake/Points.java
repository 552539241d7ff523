package io.clientele.customer.imports.intake;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.search.PhoneNumbers;

/** Contact points that a record is to have besides those it has. */
public final class Points {

    private static final String PROPERTY = "contactPoints";

    private Points() {}

    /** What is there in another spelling is there. */
    public static void add(ObjectNode record, List<ObjectNode> points, PhoneNumbers phones) {
        for (var point : points) {
            var there = record.get(PROPERTY) instanceof ArrayNode list ? list : record.putArray(PROPERTY);
            if (StreamSupport.stream(there.spliterator(), false).noneMatch(one -> same(one, point, phones))) {
                there.add(point);
            }
        }
    }

    private static boolean same(JsonNode one, JsonNode other, PhoneNumbers phones) {
        return one.path("type").equals(other.path("type"))
                && same(
                        one.path("type").asText(),
                        one.path("value").asText(),
                        other.path("value").asText(),
                        phones);
    }

    private static boolean same(String type, String one, String other, PhoneNumbers phones) {
        return switch (type) {
            case "PHONE", "FAX" -> phones.same(one, other);
            case "EMAIL" -> one.strip().equalsIgnoreCase(other.strip());
            default -> one.equals(other);
        };
    }
}
