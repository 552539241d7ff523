package io.clientele.customer.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.record.PropertyForm;
import io.clientele.kit.money.Money;

/** One version of a record. */
@Schema(name = "CustomerVersion", description = "Who changed a record, when, and what")
public record VersionView(
        @Schema(description = "The version that came of it; 1 is the registration", minimum = "1", examples = "2")
        long version,

        @Schema(description = "When", examples = "2026-01-31T09:30:00Z")
        Instant changedAt,

        @Schema(description = "Who: the subject of the token", maxLength = 255, examples = "agent@clientele")
        String changedBy,

        @Schema(description = "What changed; empty for the registration", maxItems = 100)
        List<Change> changes) {

    /** Under this name a change that is kept lists which of its values were those of somebody who is erased, and are gone. */
    public static final String ERASED = "erased";

    /** One property. */
    @Schema(
            name = "CustomerChange",
            description = "A property that changed; for viewers without values when they are personal")
    public record Change(
            @Schema(description = "Name of the property", maxLength = 100, examples = "region")
            String property,

            @Schema(description = "What it was; absent when it was unknown", examples = "East")
            Object old,

            @Schema(name = "new", description = "What it became; absent when it was removed", examples = "West")
            @JsonProperty("new")
            Object fresh,

            @Schema(
                    description =
                            "Which of both a merge had taken from somebody who was erased after it was undone, or named somebody who was erased;"
                                    + " they are absent for good",
                    maxItems = 2,
                    examples = "[\"new\"]")
            List<String> erased) {}

    /** @param side old or new */
    public static boolean isErased(JsonNode change, String side) {
        return StreamSupport.stream(change.path(ERASED).spliterator(), false)
                .anyMatch(erased -> erased.asText().equals(side));
    }

    /** @param hides whether old and new values of a property are kept from the caller */
    public static List<Change> changes(ArrayNode nodes, Predicate<String> hides) {
        var changes = new ArrayList<Change>();
        nodes.forEach(node -> changes.add(change(node, hides)));
        return changes;
    }

    private static Change change(JsonNode node, Predicate<String> hides) {
        var property = node.path("property").asText();
        return hides.test(property)
                ? new Change(property, null, null, null)
                : new Change(property, told(property, node.get("old")), told(property, node.get("new")), erased(node));
    }

    /** A value as it is answered everywhere: it is kept as exact as it came, and told with the digits of its currency. */
    public static Object told(String property, JsonNode value) {
        if (value == null || !value.isObject() || PropertyForm.WRITABLE.get(property) == PropertyForm.WORDS) {
            return value;
        }
        if (value.has("amount") && value.has("currency")) {
            return Money.of(
                    new BigDecimal(value.get("amount").asText()),
                    value.get("currency").asText());
        }
        var parts = new LinkedHashMap<String, Object>();
        value.properties().forEach(part -> parts.put(part.getKey(), told(part.getKey(), part.getValue())));
        return parts;
    }

    private static List<String> erased(JsonNode node) {
        var sides = new ArrayList<String>();
        node.path(ERASED).forEach(side -> sides.add(side.asText()));
        return sides.isEmpty() ? null : sides;
    }

    /** How a page is documented. */
    @Schema(name = "CustomerVersionPage", description = "A page of versions")
    public record VersionPage(
            @Schema(required = true, description = "The versions", maxItems = 500)
            List<VersionView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of versions; present with count=true", minimum = "0")
            Long total) {}
}
