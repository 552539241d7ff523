package io.clientele.customer.model;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.clientele.customer.model.profile.CustomerKind;

/**
 * What is known of the customers that a record names or that name it.
 *
 * @param kinds the kinds of those named, by id: its own, and that of who answers for it; one that is missing does not exist
 * @param aboveParent the parent and all that stand above it
 * @param below the kinds of those that name this one as their parent
 */
public record Relations(Map<UUID, Set<CustomerKind>> kinds, Set<UUID> aboveParent, Set<CustomerKind> below) {

    public static final Relations NONE = new Relations(Map.of(), Set.of(), Set.of());

    boolean exists(UUID id) {
        return kinds.containsKey(id);
    }

    /** Whether one that is named stands in groups of customers of this kind, also when it stands for itself again. */
    boolean suits(UUID id, CustomerKind kind) {
        return kinds.get(id).stream().allMatch(kind::groupsWith);
    }

    /** Whether those below would not stand in one group with a customer of this kind. */
    boolean belowSuit(CustomerKind kind) {
        return below.stream().allMatch(kind::groupsWith);
    }
}
