package io.clientele.customer.imports.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.kit.json.Texts;

/**
 * A row that comes in.
 *
 * @param id the text in which the row names its customer, or null
 * @param version of the record the row was made from, or null; of those who change the same version, one wins
 * @param body properties of the record; null removes
 * @param points contact points the record is to have besides those it has
 */
public record IntakeRow(String id, Long version, ObjectNode body, List<ObjectNode> points) {

    /** The keys in other systems that the row names, as far as they can be read. */
    public Set<ExternalReference> references() {
        var found = new HashSet<ExternalReference>();
        body.path("externalReferences").forEach(one -> {
            if (text(one.path("system")) && text(one.path("id"))) {
                found.add(new ExternalReference(
                        one.path("system").textValue(), one.path("id").textValue()));
            }
        });
        return found;
    }

    /** What no text can be is nobody's key, and refused when the row is read. */
    private static boolean text(JsonNode value) {
        return value.isTextual() && Texts.storable(value.textValue());
    }

    /** The same row, as if it did not name these keys. */
    IntakeRow without(Set<ExternalReference> some) {
        if (some.isEmpty()) {
            return this;
        }
        var less = body.deepCopy();
        var kept = less.putArray("externalReferences");
        for (var one : body.path("externalReferences")) {
            if (!some.contains(new ExternalReference(
                    one.path("system").asText(), one.path("id").asText()))) {
                kept.add(one);
            }
        }
        if (kept.isEmpty()) {
            less.remove("externalReferences");
        }
        return new IntakeRow(id, version, less, points);
    }
}
