package io.clientele.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The OpenAPI document a service makes of itself is the one that is committed with the contracts, so that the public
 * surface changes in a diff only. Call {@link #check} from a Quarkus test of the service: making the application writes
 * the document. Run that test with {@code -Dopenapi.update=true} to accept a change.
 */
public final class CommittedOpenApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path COMMITTED = Path.of("..", "contracts", "src", "main", "resources", "openapi");
    private static final Path GENERATED = Path.of("target", "openapi", "openapi.json");

    private CommittedOpenApi() {}

    /** @param name that of the document: customer, interaction, valuation, segmentation or gateway */
    public static void check(String name) {
        compare(name, read(GENERATED));
    }

    /** Compares any document with the committed one of this name, or commits it when asked to. */
    public static void compare(String name, JsonNode document) {
        String made = written(document);
        Path committed = COMMITTED.resolve(name + ".json");
        try {
            if (Boolean.getBoolean("openapi.update")) {
                Files.createDirectories(COMMITTED);
                Files.writeString(committed, made);
            }
            assertThat(committed).as("accept it with -Dopenapi.update=true").exists();
            assertThat(made)
                    .as("%s differs from what the code says; accept it with -Dopenapi.update=true", committed)
                    .isEqualTo(Files.readString(committed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all committed documents, in alphabetical order. */
    public static List<String> names() {
        try (var files = Files.list(COMMITTED)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The committed document of this name. */
    public static JsonNode committed(String name) {
        return read(COMMITTED.resolve(name + ".json"));
    }

    private static JsonNode read(Path document) {
        try {
            return JSON.readTree(document.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names are sorted, so that the order in which classes are scanned shows in no diff. */
    private static String written(JsonNode document) {
        var printer = new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        try {
            return JSON.writer(printer).writeValueAsString(sorted(document)) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> byName = new TreeMap<>();
            object.properties().forEach(entry -> byName.put(entry.getKey(), sorted(entry.getValue())));
            return JSON.createObjectNode().setAll(byName);
        }
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.forEach(item -> array.add(sorted(item)));
            return array;
        }
        return node;
    }
}
