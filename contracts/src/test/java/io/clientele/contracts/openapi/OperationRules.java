package io.clientele.contracts.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.contracts.openapi.Document.Operation;

/** Every operation says what it is, who may call it, what it may answer and what each of its parameters is. */
final class OperationRules {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final Document document;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> tags = new HashSet<>();

    private OperationRules(Document document) {
        this.document = document;
    }

    static List<String> faults(Document document) {
        var rules = new OperationRules(document);
        document.json().path("tags").forEach(tag -> {
            rules.tags.add(tag.path("name").asText());
            rules.must(!tag.path("description").asText().isBlank(), tag.path("name") + ": a tag without words");
        });
        document.operations().forEach(rules::check);
        return rules.faults;
    }

    private void check(Operation operation) {
        JsonNode json = operation.json();
        String id = json.path("operationId").asText();
        must(NAME.matcher(id).matches() && ids.add(id), operation.name() + ": operationId '" + id + "'");
        must(!json.path("summary").asText().isBlank(), operation.name() + ": no summary");
        must(!json.path("description").asText().isBlank(), operation.name() + ": no description");
        must(
                json.path("tags").size() == 1
                        && tags.contains(json.path("tags").path(0).asText()),
                operation.name() + ": not exactly one tag that is declared");
        must(
                document.json().path("security").size() > 0
                        || json.path("security").size() > 0,
                operation.name() + ": no security");
        json.at("/requestBody/content")
                .properties()
                .forEach(body -> must(
                        !body.getValue().path("examples").isEmpty(),
                        operation.name() + ": no example of its " + body.getKey()));
        answers(operation);
        parameters(operation);
    }

    private void answers(Operation operation) {
        var statuses = new TreeSet<String>();
        operation.json().path("responses").properties().forEach(answer -> {
            statuses.add(answer.getKey());
            must(
                    !document.resolved(answer.getValue())
                            .path("description")
                            .asText()
                            .isBlank(),
                    operation.name() + ": " + answer.getKey() + " without words");
        });
        must(statuses.stream().anyMatch(status -> status.matches("[23]..")), operation.name() + ": no good answer");
        must(statuses.containsAll(Set.of("400", "401", "403")), operation.name() + ": no 400, 401 or 403");
        must(!operation.path().contains("{") || statuses.contains("404"), operation.name() + ": no 404");
        must(
                !operation.json().has("requestBody") || statuses.containsAll(Set.of("415", "422")),
                operation.name() + ": no 415 or 422 for its body");
    }

    private void parameters(Operation operation) {
        var known = new HashSet<String>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            must(known.add(parameter.path("in").asText() + " " + name), operation.name() + ": twice " + name);
            must(!parameter.path("description").asText().isBlank(), operation.name() + ": no words for " + name);
        }
        var variables = VARIABLE.matcher(operation.path());
        while (variables.find()) {
            must(known.contains("path " + variables.group(1)), operation.name() + ": no " + variables.group());
        }
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
