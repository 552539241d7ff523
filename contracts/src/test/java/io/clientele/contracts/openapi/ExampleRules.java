package io.clientele.contracts.openapi;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

/** Every example in the document, of a field, a parameter or a body, is valid where it stands. */
final class ExampleRules {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig ASSERTING =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final Document document;
    private final List<String> faults = new ArrayList<>();
    private int seen;

    private ExampleRules(Document document) {
        this.document = document;
    }

    static List<String> faults(Document document) {
        var rules = new ExampleRules(document);
        rules.walk(document.json(), "");
        if (rules.seen == 0) {
            rules.faults.add("no example at all");
        }
        return rules.faults;
    }

    private void walk(JsonNode node, String place) {
        if (node.path("schema").isObject()) {
            JsonNode schema = node.path("schema");
            if (node.has("example")) {
                check(place, schema, node.path("example"));
            }
            node.path("examples")
                    .properties()
                    .forEach(example -> check(
                            place + "/" + example.getKey(),
                            schema,
                            example.getValue().path("value")));
        } else if (node.path("examples").isArray()) {
            node.path("examples").forEach(example -> check(place, node, example));
        }
        if (node.isContainerNode()) {
            node.properties().forEach(child -> {
                if (!child.getKey().equals("examples") || !isExamples(child.getValue())) {
                    walk(child.getValue(), place + "/" + child.getKey());
                }
            });
            if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    walk(node.get(i), place + "/" + i);
                }
            }
        }
    }

    /** A property may be named "examples" as well. */
    private static boolean isExamples(JsonNode node) {
        return node.isArray() || !node.has("type") && !node.has("$ref");
    }

    private void check(String place, JsonNode schema, JsonNode example) {
        seen++;
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", document.components());
        JsonSchema validator = FACTORY.getSchema(whole, ASSERTING);
        validator.validate(example).forEach(message -> faults.add(place + ": " + example + " " + message.getMessage()));
    }
}
