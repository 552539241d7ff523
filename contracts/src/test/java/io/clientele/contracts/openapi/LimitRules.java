package io.clientele.contracts.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.contracts.openapi.Document.Operation;

/** Everything that a request carries is described and has limits, and alternatives can be told apart. */
final class LimitRules {

    private static final Set<String> TYPE = Set.of("type", "enum", "$ref", "oneOf");
    private static final Set<String> TEXT = Set.of("enum", "const", "maxLength", "format", "pattern", "$ref");
    private static final Set<String> NUMBER = Set.of("enum", "const", "format", "maximum", "exclusiveMaximum", "$ref");

    private final Document document;
    private final TreeMap<String, JsonNode> written = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private LimitRules(Document document) {
        this.document = document;
    }

    static List<String> faults(Document document) {
        var rules = new LimitRules(document);
        for (Operation operation : document.operations()) {
            operation.parameters().forEach(parameter -> {
                String name = operation.name() + " " + parameter.path("name").asText();
                rules.must(hasOne(parameter.path("schema"), TYPE), name + ": of any type");
                rules.limit(name, parameter.path("schema"));
            });
            rules.collect(operation.json().path("requestBody"));
        }
        rules.written.forEach(rules::limit);
        rules.alternatives(document.json(), "");
        return rules.faults;
    }

    /** The named schemas that a body is made of. */
    private void collect(JsonNode node) {
        String reference = node.path("$ref").asText("");
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        if (!name.isEmpty() && written.putIfAbsent(name, document.resolved(node)) == null) {
            collect(document.resolved(node));
        }
        node.forEach(this::collect);
    }

    private void limit(String place, JsonNode schema) {
        switch (schema.path("type").asText()) {
            case "string" -> must(hasOne(schema, TEXT), place + ": text of any length");
            case "number", "integer" -> must(hasOne(schema, NUMBER), place + ": a number of any size");
            case "array" -> {
                must(schema.has("maxItems") || schema.has("$ref"), place + ": any number of items");
                limit(place + "[]", schema.path("items"));
            }
            default -> {}
        }
        schema.path("properties").properties().forEach(property -> {
            String name = place + "." + property.getKey();
            JsonNode described = property.getValue().has("description")
                    ? property.getValue()
                    : document.resolved(property.getValue());
            must(!described.path("description").asText().isBlank(), name + ": no words");
            limit(name, property.getValue());
        });
        if (schema.path("additionalProperties").isObject()) {
            limit(place + ".*", schema.path("additionalProperties"));
        }
    }

    private static boolean hasOne(JsonNode schema, Set<String> names) {
        return names.stream().anyMatch(schema::has);
    }

    /** Whatever is one of several has a property in all of them whose values differ. */
    private void alternatives(JsonNode node, String place) {
        List<JsonNode> branches = Document.list(node.path("oneOf")).stream()
                .map(document::resolved)
                .toList();
        for (int i = 0; i < branches.size(); i++) {
            for (int j = i + 1; j < branches.size(); j++) {
                must(
                        differ(branches.get(i), branches.get(j)),
                        place + ": alternatives " + i + " and " + j + " overlap");
            }
        }
        node.properties().forEach(child -> alternatives(child.getValue(), place + "/" + child.getKey()));
    }

    private static boolean differ(JsonNode one, JsonNode other) {
        if (!one.path("type").equals(other.path("type"))) {
            return true;
        }
        return Document.list(one.path("required")).stream()
                .map(JsonNode::asText)
                .filter(Document.list(other.path("required")).stream()
                        .map(JsonNode::asText)
                        .toList()::contains)
                .anyMatch(name -> disjoint(one.at("/properties/" + name), other.at("/properties/" + name)));
    }

    private static boolean disjoint(JsonNode one, JsonNode other) {
        List<JsonNode> others = Document.list(other.path("enum"));
        return one.has("enum")
                && !others.isEmpty()
                && Document.list(one.path("enum")).stream().noneMatch(others::contains);
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
