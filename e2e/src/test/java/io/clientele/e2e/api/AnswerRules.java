package io.clientele.e2e.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import io.clientele.e2e.Answer;

/** What is wrong with an answer, held against the document: its status, its media type, its shape. */
final class AnswerRules {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    AnswerRules(JsonNode document) {
        this.document = document;
    }

    List<String> faults(JsonNode operation, Answer answer) {
        if (answer.status() >= 500) {
            return List.of("broke");
        }
        return answer.status() >= 400 ? problem(answer) : good(operation, answer);
    }

    private static List<String> problem(Answer answer) {
        String type = String.valueOf(answer.header("Content-Type"));
        boolean said = type.startsWith("application/problem+json")
                && answer.text("/type").startsWith("/problems/")
                && answer.text("/code").matches("[A-Z][A-Z0-9_]+")
                && answer.body().path("status").asInt() == answer.status()
                && !answer.text("/detail").isBlank();
        return said ? List.of() : List.of("no problem+json that says what is wrong");
    }

    private List<String> good(JsonNode operation, Answer answer) {
        JsonNode documented = operation.path("responses").path(String.valueOf(answer.status()));
        if (documented.isMissingNode()) {
            return List.of("a status that the document does not name");
        }
        if (documented.path("headers").has("ETag") && answer.header("ETag") == null) {
            return List.of("no ETag, which the document promises");
        }
        JsonNode schema = documented.at("/content/application~1json/schema");
        if (schema.isMissingNode() || !answer.body().isContainerNode()) {
            return List.of();
        }
        return schemas.computeIfAbsent(schema, this::compiled).validate(answer.body()).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", document.path("components"));
        return FACTORY.getSchema(whole);
    }
}
