package io.clientele.customer.history;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What of a change can be undone as the record, or the person, is now: property by property what it still says as the change left it. What says already
 * what it said before needs nothing; whatever else happened to the record does not matter. Where what it said before is erased, it shall say nothing.
 *
 * @param back changes that can be undone, as the history keeps them
 * @param since names of properties that somebody changed since
 */
public record Undoable(ArrayNode back, List<String> since) {

    public static Undoable of(JsonNode change, JsonNode now) {
        var back = JsonNodeFactory.instance.arrayNode();
        each(change)
                .filter(one -> now(one, now).equals(one.path("new")))
                .map(one -> ((ObjectNode) one.deepCopy()).remove(List.of(VersionView.ERASED)))
                .forEach(back::add);
        var since = each(change)
                .filter(one -> !now(one, now).equals(one.path("new")))
                .filter(one -> !now(one, now).equals(one.path("old")))
                .map(Undoable::property)
                .toList();
        return new Undoable(back, since);
    }

    /** What of a change is still to be undone: what went back before has gone back, and what is said of that since is somebody else's. */
    public static JsonNode pending(JsonNode change, List<String> kept) {
        var pending = JsonNodeFactory.instance.arrayNode();
        each(change).filter(one -> kept.contains(property(one))).forEach(pending::add);
        return pending;
    }

    public boolean takesBack(String property) {
        return each(back).anyMatch(one -> property(one).equals(property));
    }

    private static Stream<JsonNode> each(JsonNode changes) {
        return StreamSupport.stream(changes.spliterator(), false);
    }

    private static JsonNode now(JsonNode one, JsonNode record) {
        return record.path(property(one));
    }

    private static String property(JsonNode one) {
        return one.path("property").asText();
    }
}
