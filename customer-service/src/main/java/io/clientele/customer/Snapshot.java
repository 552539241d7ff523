package io.clientele.customer;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.clientele.customer.model.ContactPoint;
import io.clientele.customer.model.CustomerKind;

/**
 * A record as other packages may look at it.
 *
 * @param known names of the properties that are known
 */
public record Snapshot(
        UUID id,
        CustomerKind kind,
        String name,
        String ownerId,
        Set<String> known,
        List<ContactPoint> contactPoints,
        Instant createdAt) {

    static Snapshot of(UUID id, RegisterCustomer record, Documents documents, Instant createdAt) {
        var known = new HashSet<String>();
        documents.tree(record).properties().stream()
                .filter(property -> !property.getValue().isContainerNode()
                        || !property.getValue().isEmpty())
                .forEach(property -> known.add(property.getKey()));
        var points = Profiles.of(record).contacts().points();
        return new Snapshot(id, record.kind(), record.name(), record.ownerId(), known, points, createdAt);
    }

    /** The name as viewers see it. */
    public String maskedName() {
        return kind.organisation() ? name : Masks.shortened(name);
    }
}
