package io.clientele.customer.imports.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.search.PhoneNumbers;
import io.clientele.kit.json.MergePatch;

/** What a row makes of a record: a merge patch, but that external references come to those that are there. */
final class IntakeMerge {

    private IntakeMerge() {}

    static JsonNode of(ObjectNode record, IntakeRow row, PhoneNumbers phones) {
        var patch = row.body().deepCopy();
        var named = patch.remove(Keys.PROPERTY);
        var merged = (ObjectNode) MergePatch.apply(record, patch);
        Keys.add(merged, named);
        Points.add(merged, row.points(), phones);
        return merged;
    }
}
