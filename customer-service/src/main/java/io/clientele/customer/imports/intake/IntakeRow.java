package io.clientele.customer.imports.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.change.NamedByKey;
import io.clientele.customer.model.profile.ExternalReference;

/**
 * A row that comes in.
 *
 * @param id the text in which the row names its customer, or null
 * @param version of the record the row was made from, or null; of those who change the same version, one wins
 * @param body properties of the record; null removes
 * @param points contact points the record is to have besides those it has
 */
public record IntakeRow(String id, Long version, ObjectNode body, List<ObjectNode> points) {

    /** The same row, made from this version of the record. */
    public IntakeRow at(Long known) {
        return new IntakeRow(id, known, body, points);
    }

    /** The keys in other systems that the row names, as far as they can be read. */
    public Set<ExternalReference> references() {
        var found = new HashSet<ExternalReference>();
        body.path("externalReferences").forEach(one -> NamedByKey.key(one).ifPresent(found::add));
        return found;
    }

    /** The keys by which the row names other customers, as far as they can be read. */
    public Set<ExternalReference> others() {
        return NamedByKey.PLACES.keySet().stream()
                .flatMap(property -> NamedByKey.keys(body.path(property)))
                .collect(Collectors.toSet());
    }

    /** The same row, as if it did not name these others. */
    public IntakeRow withoutOthers(Set<ExternalReference> some) {
        var less = body.deepCopy();
        NamedByKey.PLACES.keySet().forEach(property -> NamedByKey.key(body.path(property))
                .filter(some::contains)
                .ifPresent(key -> less.remove(property)));
        return new IntakeRow(id, version, less, points);
    }

    IntakeRow with(ObjectNode other) {
        return new IntakeRow(id, version, other, points);
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
