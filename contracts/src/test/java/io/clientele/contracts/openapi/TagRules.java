package io.clientele.contracts.openapi;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.contracts.openapi.Document.Operation;

/** Whoever reads, makes or changes a single resource gets its tag, and whoever changes one must show what it has read. */
final class TagRules {

    private final Document document;
    private final List<String> faults = new ArrayList<>();

    private TagRules(Document document) {
        this.document = document;
    }

    static List<String> faults(Document document) {
        var rules = new TagRules(document);
        document.operations().forEach(rules::check);
        return rules.faults;
    }

    private void check(Operation operation) {
        JsonNode answers = operation.json().path("responses");
        switch (operation.method()) {
            case "get" -> {
                if (isSingle(operation)) {
                    tagged(operation, "200");
                    tagged(operation, "304");
                }
            }
            case "post" -> {
                if (answers.has("201")) {
                    tagged(operation, "201");
                }
            }
            case "patch" -> {
                tagged(operation, "200");
                boolean guarded = operation.parameters().stream()
                        .anyMatch(known -> known.path("name").asText().equals("If-Match")
                                && known.path("required").asBoolean());
                must(guarded, operation.name() + ": If-Match is not required");
                must(answers.has("412") && answers.has("428"), operation.name() + ": no 412 or 428");
            }
            default -> {}
        }
    }

    /** What has a nextCursor is a page of a list; a file is streamed and nobody knows it before its end. */
    private boolean isSingle(Operation operation) {
        JsonNode schema =
                document.resolved(operation.json().at("/responses/200")).at("/content/application~1json/schema");
        return !schema.isMissingNode()
                && !document.resolved(schema).at("/properties").has("nextCursor")
                && !operation.json().path("x-streamed").asBoolean();
    }

    private void tagged(Operation operation, String status) {
        must(
                document.resolved(operation.json().path("responses").path(status))
                        .path("headers")
                        .has("ETag"),
                operation.name() + ": " + status + " without an ETag");
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
