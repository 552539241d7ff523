package io.clientele.customer.model;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.clientele.customer.model.profile.CustomerKind;

/**
 * What is known of the customers that a record names or that name it.
 *
 * @param kinds the kinds of those named, by id; one that is missing does not exist
 * @param aboveParent the parent and all that stand above it
 * @param hasSubsidiaries whether other organisations name this one as their parent
 */
public record Relations(Map<UUID, CustomerKind> kinds, Set<UUID> aboveParent, boolean hasSubsidiaries) {

    public static final Relations NONE = new Relations(Map.of(), Set.of(), false);

    boolean exists(UUID id) {
        return kinds.containsKey(id);
    }

    boolean organisation(UUID id) {
        return kinds.get(id).organisation();
    }
}
