package io.clientele.customer.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** From a record back to what it was before a change. */
public final class Undo {

    private Undo() {}

    /** @param changes as the history keeps them: property, old and new value where there is one */
    public static ObjectNode of(ObjectNode record, JsonNode changes) {
        var before = record.deepCopy();
        for (var change : changes) {
            var property = change.path("property").asText();
            // what it was came from somebody who is erased: what the record said later stands in its place
            if (VersionView.isErased(change, "old")) {
                continue;
            }
            if (change.has("old")) {
                before.set(property, change.get("old"));
            } else {
                before.remove(property);
            }
        }
        return before;
    }
}
