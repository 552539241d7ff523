package io.clientele.customer;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.clientele.customer.model.contact.ContactPoint;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.Masks;
import io.clientele.customer.record.Profiles;
import io.clientele.customer.record.RegisterCustomer;

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

    /** What says who this is: the name, and the contact values. */
    public List<String> words() {
        return Stream.concat(Stream.of(name), contactPoints.stream().map(ContactPoint::value))
                .toList();
    }

    /** The name as viewers see it. */
    public String maskedName() {
        return kind.organisation() ? name : Masks.shortened(name);
    }
}
