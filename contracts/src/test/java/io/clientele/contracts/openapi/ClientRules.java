package io.clientele.contracts.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.contracts.openapi.Document.Operation;

/** What generators of typed clients need, so that what they write compiles and can be used. */
final class ClientRules {

    /** Names that a generated type would hide from the language around it. */
    private static final Set<String> TAKEN = Set.of(
            "Array",
            "Blob",
            "Boolean",
            "Date",
            "Error",
            "File",
            "Function",
            "Headers",
            "Map",
            "Number",
            "Object",
            "Promise",
            "Record",
            "Request",
            "Response",
            "Set",
            "String",
            "Symbol");

    private static final Pattern BY_MACHINE = Pattern.compile("Page[A-Z].*|.*_.*|.*\\d");

    private final Document document;
    private final List<String> faults = new ArrayList<>();

    private ClientRules(Document document) {
        this.document = document;
    }

    static List<String> faults(Document document) {
        var rules = new ClientRules(document);
        document.components().path("schemas").properties().forEach(schema -> rules.name(schema.getKey()));
        document.operations().forEach(rules::check);
        rules.freeObjects("", document.json());
        return rules.faults;
    }

    private void name(String name) {
        must(!TAKEN.contains(name), name + ": the name of something else in a language of clients");
        must(!BY_MACHINE.matcher(name).matches(), name + ": a name made by a machine");
    }

    private void check(Operation operation) {
        var answers = operation.json().path("responses");
        answers.properties().forEach(answer -> {
            JsonNode content = document.resolved(answer.getValue()).path("content");
            must(
                    answer.getKey().charAt(0) < '4' || content.has("application/problem+json"),
                    operation.name() + ": " + answer.getKey() + " without a problem");
            content.forEach(kind -> must(
                    !kind.path("schema").has("oneOf"),
                    operation.name() + ": " + answer.getKey() + " with alternatives that have no name"));
        });
        boolean writes = operation.name().startsWith("post ")
                && (answers.has("201") || answers.has("202") || answers.has("207"));
        must(
                !writes
                        || operation.parameters().stream().anyMatch(known -> "Idempotency-Key"
                                .equals(known.path("name").asText())),
                operation.name() + ": no Idempotency-Key");
    }

    /** Generators take an object of which nothing is said for one that holds nothing. */
    private void freeObjects(String place, JsonNode node) {
        boolean said = node.has("properties") || node.has("additionalProperties") || node.has("$ref");
        must(
                said
                        || node.has("oneOf")
                        || node.has("allOf")
                        || !"object".equals(node.path("type").asText()),
                place + ": an object that holds nothing");
        must(!node.path("type").isArray(), place + ": of several types");
        node.properties().stream()
                .filter(part -> !part.getKey().startsWith("example"))
                .forEach(part -> freeObjects(place + "/" + part.getKey().replace("/", "~1"), part.getValue()));
        for (int item = 0; node.isArray() && item < node.size(); item++) {
            freeObjects(place + "/" + item, node.get(item));
        }
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
