package io.clientele.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The schema that a record has by its components; what is required is the schema's to say and is taken from it. */
final class RecordShape {

    private RecordShape() {}

    static JsonNode of(Class<?> record, JsonNode schema) {
        var shape = Samples.JSON.createObjectNode().put("type", "object");
        var properties = shape.putObject("properties");
        for (var component : record.getRecordComponents()) {
            properties.set(
                    component.getName(),
                    property(component, schema.path("properties").path(component.getName())));
        }
        if (schema.has("required")) {
            shape.set("required", schema.get("required"));
        }
        return shape;
    }

    private static JsonNode property(RecordComponent component, JsonNode schema) {
        if (component.getType() == BigDecimal.class) {
            var format = component.getAccessor().getAnnotation(JsonFormat.class);
            return format != null && format.shape() == JsonFormat.Shape.STRING
                    ? type("string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$")
                    : type("number");
        }
        return of(component.getGenericType(), schema);
    }

    private static JsonNode of(Type type, JsonNode schema) {
        if (type instanceof ParameterizedType many && many.getRawType() == List.class) {
            var list = type("array");
            list.set("items", of(many.getActualTypeArguments()[0], schema.path("items")));
            return list;
        }
        if (type instanceof ParameterizedType many && many.getRawType() == Map.class) {
            var map = type("object");
            map.set("additionalProperties", of(many.getActualTypeArguments()[1], schema.path("additionalProperties")));
            return map;
        }
        return simple((Class<?>) type, schema);
    }

    private static JsonNode simple(Class<?> type, JsonNode schema) {
        if (type.isRecord()) {
            return of(type, schema);
        } else if (type == UUID.class) {
            return type("string").put("format", "uuid");
        } else if (type == Instant.class) {
            return type("string").put("format", "date-time");
        } else if (type == LocalDate.class) {
            return type("string").put("format", "date");
        } else if (type == String.class) {
            return type("string");
        } else if (List.of(double.class, Double.class).contains(type)) {
            return type("number");
        } else if (List.of(boolean.class, Boolean.class).contains(type)) {
            return type("boolean");
        } else if (List.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return type("integer");
        }
        throw new AssertionError("No schema is known for " + type);
    }

    private static ObjectNode type(String name) {
        return Samples.JSON.createObjectNode().put("type", name);
    }
}
