package io.clientele.customer.imports.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.kit.json.MergePatch;

/**
 * What a row makes of a record: a merge patch, but that external references come to those that are there. A row names its
 * customer by a key it knows; that it knows no other key is no reason to forget those.
 */
final class IntakeMerge {

    private static final String REFERENCES = "externalReferences";

    private IntakeMerge() {}

    static JsonNode of(ObjectNode record, IntakeRow row) {
        var patch = row.body().deepCopy();
        var named = patch.remove(REFERENCES);
        var merged = (ObjectNode) MergePatch.apply(record, patch);
        if (named instanceof ArrayNode list) {
            merged.set(REFERENCES, union(record.path(REFERENCES), list));
        } else if (named != null && !named.isNull()) {
            merged.set(REFERENCES, named);
        }
        Points.add(merged, row.points());
        return merged;
    }

    private static ArrayNode union(JsonNode before, ArrayNode named) {
        var all = named.arrayNode();
        before.forEach(all::add);
        for (var one : named) {
            boolean known = false;
            for (var other : before) {
                known |= other.equals(one);
            }
            if (!known) {
                all.add(one);
            }
        }
        return all;
    }
}
