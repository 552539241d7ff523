package io.clientele.e2e.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes values that a schema of the document allows, the same ones for the same seed. */
final class ValueMaker {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final List<String> TEXTS =
            List.of("a", "Lund & Price", "客户价值", "o'Neil", "x".repeat(60), "🌱", "%00");
    private static final int DEEPEST = 6;

    private final JsonNode document;
    private final Random random;
    private final List<String> ids;

    /** @param ids of things that are there, offered wherever an id is asked for */
    ValueMaker(JsonNode document, Random random, List<String> ids) {
        this.document = document;
        this.random = random;
        this.ids = ids;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        JsonNode example = schema.path("examples").path(0);
        if (!example.isMissingNode() && random.nextInt(3) > 0) {
            return example;
        }
        if (schema.has("$ref")) {
            return of(document.at(schema.get("$ref").asText().substring(1)), depth);
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        for (String choice : List.of("enum", "oneOf", "anyOf")) {
            if (schema.path(choice).size() > 0) {
                JsonNode chosen =
                        schema.get(choice).get(random.nextInt(schema.get(choice).size()));
                return choice.equals("enum") ? chosen : of(chosen, depth);
            }
        }
        return switch (schema.path("type").asText("object")) {
            case "string" -> MAKE.textNode(text(schema));
            case "integer" -> MAKE.numberNode(number(schema).setScale(0, RoundingMode.DOWN));
            case "number" -> MAKE.numberNode(number(schema));
            case "boolean" -> MAKE.booleanNode(random.nextBoolean());
            case "array" -> array(schema, depth);
            default -> object(schema, depth);
        };
    }

    private JsonNode array(JsonNode schema, int depth) {
        var items = MAKE.arrayNode();
        int size = depth > DEEPEST ? 0 : schema.path("minItems").asInt(0) + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            items.add(of(schema.path("items"), depth + 1));
        }
        return items;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = MAKE.objectNode();
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || depth < DEEPEST && random.nextInt(3) == 0) {
                object.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private String text(JsonNode schema) {
        String format = schema.path("format").asText();
        return switch (format) {
            case "uuid" ->
                ids.isEmpty() || random.nextInt(4) == 0
                        ? new UUID(random.nextLong(), random.nextLong()).toString()
                        : ids.get(random.nextInt(ids.size()));
            case "date" ->
                "20%02d-%02d-%02d".formatted(random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case "date-time" ->
                "20%02d-0%d-11T0%d:30:00Z".formatted(random.nextInt(30), 1 + random.nextInt(9), random.nextInt(10));
            default -> {
                String any = TEXTS.get(random.nextInt(TEXTS.size()));
                yield any.substring(
                        0, Math.min(any.length(), schema.path("maxLength").asInt(60)));
            }
        };
    }

    private BigDecimal number(JsonNode schema) {
        double least =
                schema.path("minimum").asDouble(schema.path("exclusiveMinimum").asDouble(-1000));
        double most =
                schema.path("maximum").asDouble(schema.path("exclusiveMaximum").asDouble(1e6));
        double any = random.nextInt(5) == 0 ? least : least + random.nextDouble() * (Math.min(most, 1e9) - least);
        return BigDecimal.valueOf(any).setScale(random.nextInt(4), RoundingMode.HALF_EVEN);
    }
}
