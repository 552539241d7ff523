package io.clientele.gateway.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.gateway.Service;

/**
 * Puts the documents of all services together, strictly: what has one name must be one thing. Nothing is blended, and
 * everything that stands in the way is said at once.
 */
final class UnifiedDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LISTS_OF_A_SERVICE =
            List.of("/api/v1/jobs", "/api/v1/dead-letters", "/api/v1/accesses", "/api/v1/personal-data");

    /** The parts of an overview and the reads that answer them. */
    private static final Map<String, String> PARTS = Map.of(
            "customer", "/api/v1/customers/{id}",
            "timeline", "/api/v1/customers/{id}/timeline",
            "valuation", "/api/v1/customers/{id}/valuation",
            "segments", "/api/v1/customers/{id}/segments",
            "actions", "/api/v1/actions");

    /** The parts of a hand-over sheet, likewise. */
    private static final Map<String, String> SHEET = Map.of(
            "representative", "/api/v1/representatives/{representativeId}",
            "customers", "/api/v1/customers",
            "promises", "/api/v1/promises",
            "promisesMade", "/api/v1/promises",
            "complaints", "/api/v1/complaints",
            "complaintsInHand", "/api/v1/complaints",
            "actions", "/api/v1/actions",
            "dueContacts", "/api/v1/due-contacts",
            "verificationTasks", "/api/v1/verification-tasks");

    private final List<String> conflicts = new ArrayList<>();
    private final Map<String, String> operations = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final ObjectNode paths = JSON.createObjectNode();
    private final ObjectNode components = JSON.createObjectNode();

    private UnifiedDocument() {}

    /** @param documents by the name of their service */
    static JsonNode of(Map<String, JsonNode> documents) {
        var unified = new UnifiedDocument();
        documents.forEach(unified::add);
        unified.dangling();
        if (!unified.conflicts.isEmpty()) {
            throw new IllegalStateException(String.join("\n", unified.conflicts));
        }
        unified.asSeenThroughTheGateway();
        return unified.document();
    }

    private void add(String name, JsonNode document) {
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> addOperation(name, path.getKey(), operation.getKey(), operation.getValue())));
        document.path("components").properties().forEach(kind -> kind.getValue()
                .properties()
                .forEach(one -> put(name, components.withObject("/" + kind.getKey()), one.getKey(), one.getValue())));
        document.path("tags").forEach(tag -> {
            JsonNode known = tags.putIfAbsent(tag.path("name").asText(), tag);
            if (known != null && !known.equals(tag)) {
                conflicts.add(
                        name + ": another tag is named " + tag.path("name").asText());
            }
        });
    }

    private void addOperation(String name, String path, String method, JsonNode operation) {
        String id = operation.path("operationId").asText("");
        String place = method + " " + path;
        String known = operations.putIfAbsent(id, place);
        if (id.isEmpty()) {
            conflicts.add(name + ": no operationId at " + place);
        } else if (known != null && !known.equals(place)) {
            conflicts.add(name + ": " + place + " is named " + id + " as is " + known);
        }
        ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
        put(name, item, method, operation);
    }

    private void put(String name, ObjectNode into, String key, JsonNode value) {
        JsonNode known = into.get(key);
        if (known == null) {
            into.set(key, value.deepCopy());
        } else if (!known.equals(value)) {
            conflicts.add(name + ": another thing is named " + key + ":\n  " + known + "\n  " + value);
        }
    }

    private void dangling() {
        var missing = new TreeSet<String>();
        for (JsonNode reference : document().findValues("$ref")) {
            String pointer = reference.asText();
            if (!pointer.startsWith("#/") || document().at(pointer.substring(1)).isMissingNode()) {
                missing.add("nothing is at " + pointer);
            }
        }
        conflicts.addAll(missing);
    }

    private void asSeenThroughTheGateway() {
        ObjectNode responses = components.withObject("/responses");
        responses.set(
                "Problem503", problem("A service behind the gateway is down; Retry-After says when to try again"));
        responses.set("Problem504", problem("A service behind the gateway did not answer in time"));
        paths.forEach(item -> item.forEach(operation -> {
            ObjectNode answers = ((ObjectNode) operation).withObject("/responses");
            for (String status : List.of("503", "504")) {
                if (!answers.has(status)) {
                    answers.putObject(status).put("$ref", "#/components/responses/Problem" + status);
                }
            }
        }));
        LISTS_OF_A_SERVICE.stream()
                .filter(paths::has)
                .map(path -> (ObjectNode) paths.get(path).get("get"))
                .forEach(UnifiedDocument::askForService);
        parts("Overview", PARTS);
        parts("HandOverSheet", SHEET);
    }

    private void parts(String whole, Map<String, String> reads) {
        JsonNode properties = components.at("/schemas/" + whole + "/properties");
        reads.forEach((part, path) -> {
            JsonNode schema = paths.path(path).at("/get/responses/200/content/application~1json/schema");
            if (properties.has(part) && !schema.isMissingNode()) {
                ((ObjectNode) properties).set(part, schema.deepCopy());
            }
        });
    }

    private static void askForService(ObjectNode operation) {
        ObjectNode parameter = JSON.createObjectNode()
                .put("name", "service")
                .put("in", "query")
                .put("required", true)
                .put("description", "Whose list it is");
        ArrayNode names = parameter.putObject("schema").put("type", "string").putArray("enum");
        Service.labels().forEach(names::add);
        parameter.put("example", "valuation-service");
        ArrayNode parameters = operation.withArray("/parameters");
        parameters.removeIf(known -> "service".equals(known.path("name").asText()));
        parameters.insert(0, parameter);
    }

    private static ObjectNode problem(String description) {
        ObjectNode response = JSON.createObjectNode().put("description", description);
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
        return response;
    }

    private JsonNode document() {
        ObjectNode document = JSON.createObjectNode().put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Clientele").put("version", "1.0.0").put("description", DESCRIPTION);
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        info.putObject("contact").put("name", "Clientele");
        document.putArray("servers").addObject().put("url", "/").put("description", "Wherever this document came from");
        document.putArray("security").addObject().putArray("bearer");
        document.putArray("tags").addAll(new LinkedHashMap<>(tags).values());
        document.set("paths", paths);
        document.set("components", components);
        return document;
    }

    private static final String DESCRIPTION = """
            Customer value management: the record, the journal, the value, the segments and the next actions of every \
            customer, kept true while things happen.

            Send a bearer token (JWT) with one of the roles viewer, agent, manager, admin or system. Every error is an \
            application/problem+json with a stable code. Lists page by cursor. Unknown parameters and properties are \
            refused, and the nearest valid one is named.""";
}
