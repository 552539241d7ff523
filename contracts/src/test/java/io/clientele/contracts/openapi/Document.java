package io.clientele.contracts.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An OpenAPI document and its operations. */
record Document(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One operation, named as a reader would: {@code get /api/v1/customers}. */
    record Operation(String path, String name, JsonNode json) {

        String method() {
            return name.substring(0, name.indexOf(' '));
        }

        List<JsonNode> parameters() {
            return list(json.path("parameters"));
        }
    }

    /** The committed one of the whole suite. */
    static Document unified() {
        try (InputStream document = Document.class.getResourceAsStream("/openapi/unified.json")) {
            return new Document(JSON.readTree(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param json with single quotes */
    static Document of(String json) {
        try {
            return new Document(JSON.readTree(json.replace('\'', '"')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        var found = new ArrayList<Operation>();
        json.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> found.add(
                        new Operation(path.getKey(), method.getKey() + " " + path.getKey(), method.getValue()))));
        return found;
    }

    JsonNode components() {
        return json.path("components");
    }

    /** What a reference leads to, or the node itself. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? json.at(reference.substring(1)) : node;
    }

    static List<JsonNode> list(JsonNode array) {
        var items = new ArrayList<JsonNode>();
        array.forEach(items::add);
        return items;
    }
}
